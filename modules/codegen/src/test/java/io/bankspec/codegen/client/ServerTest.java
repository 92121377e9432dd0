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
                    variables: {tenant-name: {default: demo}, class: {default: v1}}
                paths: {}
                """), folder);
        client.run("""
                assertThat(TinyClient.Server.PRODUCTION.url()).isEqualTo("https://api.tiny.example/v1");
                assertThat(TinyClient.Server.SERVER2.url()).isEqualTo("https://sandbox.tiny.example");
                assertThat(TinyClient.Server.own("acme", "v2").url()).isEqualTo("https://acme.tiny.example/v2");
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
