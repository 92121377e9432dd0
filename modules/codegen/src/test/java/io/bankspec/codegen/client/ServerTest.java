package io.bankspec.codegen.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    Path folder;

    @Test
    void serversAreConstantsAndVariablesAreArguments() throws Exception {
        Generated client = Generated.from(Specs.document("""
                servers:
                  - {url: 'https://api.tiny.example/v1', x-name: production}
                  - {url: 'https://sandbox.tiny.example'}
                  - url: 'https://{tenant-name}.tiny.example/{class}'
                    x-name: own
                    variables: {tenant-name: {default: demo}, class: {default: v1, enum: [v1, v2]}}
                  - url: '{scheme}://api.tiny.example:{port}'
                    x-name: free
                    variables: {scheme: {default: https, enum: [https]}, port: {}}
                paths: {}
                """), folder);
        client.run("""
                assertThat(TinyClient.Server.PRODUCTION.url()).isEqualTo("https://api.tiny.example/v1");
                assertThat(TinyClient.Server.SERVER2.url()).isEqualTo("https://sandbox.tiny.example");
                assertThat(TinyClient.Server.own("acme", "v2").url()).isEqualTo("https://acme.tiny.example/v2");
                assertThat(TinyClient.Server.own().url()).isEqualTo("https://demo.tiny.example/v1");
                assertThat(TinyClient.Server.free("https", "8443").url()).isEqualTo("https://api.tiny.example:8443");
                for (String host : List.of("https://acme.tiny.example", "acme/x", "acme?", "acme#", "", "a b", "a@b"))
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> TinyClient.Server.own(host, "v1"))
                            .withMessageStartingWith("tenant-name ");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> TinyClient.Server.own("acme", "v3"))
                        .withMessage("class is none of [v1, v2]");
                assertThatNullPointerException().isThrownBy(() -> TinyClient.Server.own(null, "v1"));
                assertThat(TinyClient.builder().server(TinyClient.Server.PRODUCTION).build()).isNotNull();
                """);
    }

    @Test
    void documentWithoutServersNeedsABaseUrl() throws Exception {
        Generated.from(Specs.document("paths: {}\n"), folder).run("""
                assertThatThrownBy(() -> TinyClient.builder().build()).isInstanceOf(IllegalStateException.class);
                """);
        assertThat(Files.readString(folder.resolve("src/main/java/io/bankspec/tiny/TinyClient.java")))
                .doesNotContain("class Server");
    }

    @Test
    void relativeServerIsNoServer() throws Exception {
        Generated.from(Specs.document("servers: [{url: /v1}]\npaths: {}\n"), folder);
        assertThat(Files.readString(folder.resolve("src/main/java/io/bankspec/tiny/TinyClient.java")))
                .doesNotContain("class Server");
    }

    @Test
    void operationWithAServerOfItsOwnIsSentThereUnlessTheProgramHasAnAddressOfItsOwn() throws Exception {
        Generated client = Generated.from(Specs.document("""
                servers:
                  - {url: 'http://127.0.0.1:1/v1', x-name: production}
                  - {url: 'http://127.0.0.1:1/s1', x-name: sandbox}
                paths:
                  /files/{id}:
                    servers: [{url: 'http://127.0.0.1:2/f1', x-name: production}, {url: 'http://127.0.0.1:3/f2/', x-name: sandbox}]
                    get:
                      operationId: file
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: string}}]
                      responses: {'204': {description: ok}}
                    put:
                      operationId: replace
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      servers: [{url: 'http://{host}:4', variables: {host: {default: 127.0.0.1}}}]
                      responses: {'204': {description: ok}}
                  /plain: {get: {operationId: plain, responses: {'204': {description: ok}}}}
                """), folder);
        client.run("""
                FileParams q = FileParams.builder().q("x/y").build();
                TinyClient production = builder.server(TinyClient.Server.PRODUCTION).build();
                assertThat(production.default_().plain().toCall().request().url()).hasToString("http://127.0.0.1:1/v1/plain");
                assertThat(production.default_().file("a/b", q).toCall().request().url()).hasToString("http://127.0.0.1:2/f1/files/a%2Fb?q=x%2Fy");
                assertThat(production.default_().replace("a").toCall().request().url()).hasToString("http://127.0.0.1:4/files/a");
                TinyClient sandbox = builder.server(TinyClient.Server.SANDBOX).build();
                assertThat(sandbox.default_().file("a").toCall().request().url()).hasToString("http://127.0.0.1:3/f2/files/a");
                TinyClient own = builder.baseUrl("http://127.0.0.1:9/x").build();
                assertThat(own.default_().file("a").toCall().request().url()).hasToString("http://127.0.0.1:9/x/files/a");
                assertThat(own.default_().replace("a").toCall().request().url()).hasToString("http://127.0.0.1:9/x/files/a");
                """);
    }

    @Test
    void pathOfTheBaseUrlIsKeptUntilTheClientIsClosed() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /users: {get: {operationId: users, responses: {'204': {description: ok}}}}
                """), folder);
        assertThat(client.sent("builder.baseUrl(url + \"api/v2\").build().default_().users().execute();")
                        .getTarget())
                .isEqualTo("/api/v2/users");
        client.run("""
                TinyClient closed;
                try (TinyClient client = builder.build()) {
                    closed = client;
                }
                assertThatThrownBy(() -> closed.default_().users().execute())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the client is closed");
                """);
    }
}
