package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    @TempDir
    Path folder;

    @Test
    void nameIsMadeOfVerbAndPathWithoutAnOperationId() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /users/{id}/cards:
                  get: {responses: {'204': {description: ok}}}
                  post: {operationId: '', responses: {'204': {description: ok}}}
                """), folder);
        assertThat(client.sent("client.default_().getUsersIdCards(\"7\").execute();")
                        .getTarget())
                .isEqualTo("/users/7/cards");
        assertThat(client.sent("client.default_().postUsersIdCards(\"7\").execute();")
                        .getMethod())
                .isEqualTo("POST");
    }

    @Test
    void operationBelongsToItsFirstTag() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /a: {get: {operationId: a, tags: [Bank Connections, Other], responses: {'204': {description: ok}}}}
                /b: {get: {operationId: b, tags: [], responses: {'204': {description: ok}}}}
                """), folder);
        client.sent("client.bankConnections().a().execute();");
        client.sent("client.default_().b().execute();");
        assertThat(Files.list(folder.resolve("docs"))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("BankConnectionsApi.md", "DefaultApi.md", "README.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "put", "post", "delete", "options", "head", "patch", "trace"})
    void everyMethodOfAPathIsAnOperation(String method) throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /things: {%s: {operationId: call, responses: {'204': {description: ok}}}}
                """.formatted(method)), folder);
        assertThat(client.sent("client.default_().call().execute();").getMethod())
                .isEqualTo(method.toUpperCase(Locale.ROOT));
    }

    @Test
    void pathsMayReferToAnItemOfTheComponents() throws Exception {
        Generated client = Generated.from(Specs.in31(Specs.document("""
                paths:
                  /a/{id}: {$ref: '#/components/pathItems/thing'}
                  /b/{id}: {$ref: '#/components/pathItems/thing'}
                components:
                  pathItems:
                    thing:
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      get: {operationId: read, responses: {'204': {description: ok}}}
                """)), folder);
        assertThat(client.sent("client.default_().read(\"1\").execute();").getTarget())
                .isEqualTo("/a/1");
        assertThat(client.sent("client.default_().read2(\"1\").execute();").getTarget())
                .isEqualTo("/b/1");
    }

    @Test
    void namesMayClashWithWhatEveryObjectHas() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /1: {get: {operationId: notify, tags: [class], responses: {'204': {description: ok}}}}
                /2: {get: {operationId: getClass, tags: [class], responses: {'204': {description: ok}}}}
                /3: {get: {operationId: wait, tags: [notify], responses: {'204': {description: ok}}}}
                /4: {get: {operationId: default, tags: [builder], responses: {'204': {description: ok}}}}
                """), folder);
        assertThat(client.sent("client.class_().notify2().execute();").getTarget())
                .isEqualTo("/1");
        assertThat(client.sent("client.class_().getClass2().execute();").getTarget())
                .isEqualTo("/2");
        assertThat(client.sent("client.notify2().wait2().execute();").getTarget())
                .isEqualTo("/3");
        assertThat(client.sent("client.builder2().default_().execute();").getTarget())
                .isEqualTo("/4");
    }

    @Test
    void sameOperationIdOrTagInOtherCaseGetsANumber() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /1: {get: {operationId: list_all, tags: [users], responses: {'204': {description: ok}}}}
                /2: {get: {operationId: listAll, tags: [users], responses: {'204': {description: ok}}}}
                /3: {get: {operationId: list_all, tags: [USERS], responses: {'204': {description: ok}}}}
                """), folder);
        assertThat(client.sent("client.users().listAll().execute();").getTarget())
                .isEqualTo("/1");
        assertThat(client.sent("client.users().listAll2().execute();").getTarget())
                .isEqualTo("/2");
        assertThat(client.sent("client.usersTag().listAll2().execute();").getTarget())
                .isEqualTo("/3");
    }

    @Test
    void schemasAndParamsMayBeCalledLikeOtherClasses() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /things:
                  get:
                    operationId: list
                    tags: [Things]
                    parameters: [{name: page, in: query, schema: {type: integer}}]
                    responses: {'204': {description: ok}}
                """, """
                ListParams: {type: object, properties: {a: {type: string}}}
                ThingsApi: {type: object, properties: {b: {type: string}}}
                TinyClient: {type: object, properties: {c: {type: string}}}
                Operation: {type: object, properties: {d: {type: string}}}
                """), folder);
        assertThat(client.sent("client.thingsTag().list(ListRequestParams.builder().page(1L).build()).execute();")
                        .getTarget())
                .isEqualTo("/things?page=1");
        client.run("assertThat(ListParams.builder().a(\"x\").build().getA()).isEqualTo(\"x\");");
    }

    @Test
    void deprecatedSchemasAndOperationsCompileWithoutWarnings() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /old:
                  post:
                    operationId: old
                    deprecated: true
                    parameters: [{name: kind, in: query, deprecated: true, schema: {$ref: '#/components/schemas/Kind'}}]
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Old'}}}}
                    responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Union'}}}}}
                  get:
                    operationId: current
                    responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Old'}}}}}
                """, """
                Old: {type: object, deprecated: true, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
                Kind: {type: string, deprecated: true, enum: [a]}
                New: {type: object, required: [old], properties: {old: {$ref: '#/components/schemas/Old'}, kind: {type: string, deprecated: true}}}
                Union: {oneOf: [{$ref: '#/components/schemas/Old'}, {$ref: '#/components/schemas/New'}]}
                """), folder);
        client.run("""
                assertThat(Old.class).hasAnnotation(Deprecated.class);
                assertThat(New.class.getMethod("getKind").isAnnotationPresent(Deprecated.class)).isTrue();
                assertThat(New.class.getMethod("getOld").isAnnotationPresent(Deprecated.class)).isFalse();
                """);
    }

    @Test
    void webhooksAreNoOperations() throws Exception {
        Generated client = Generated.from(Specs.document("""
                paths:
                  /a: {get: {operationId: a, tags: [Things], responses: {'204': {description: ok}}}}
                webhooks:
                  created: {post: {operationId: created, tags: [Things], responses: {'204': {description: ok}}}}
                """).replace("3.0.3", "3.1.0"), folder);
        assertThat(client.sent("client.things().a().execute();").getTarget()).isEqualTo("/a");
    }
}
