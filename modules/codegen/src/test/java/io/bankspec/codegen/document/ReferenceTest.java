package io.bankspec.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    @TempDir
    Path folder;

    @Test
    void parametersBodiesAndResponsesMayBeReferences() throws Exception {
        Generated client = Generated.from(Specs.document("""
                paths:
                  /items/{id}:
                    parameters: [{$ref: '#/components/parameters/Id'}]
                    post:
                      operationId: send
                      parameters: [{$ref: '#/components/parameters/Page'}]
                      requestBody: {$ref: '#/components/requestBodies/Again'}
                      responses: {'200': {$ref: '#/components/responses/Done'}, '404': {$ref: '#/components/responses/Gone'}}
                components:
                  parameters:
                    Id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}
                    Page: {name: page, in: query, schema: {type: integer}}
                  requestBodies:
                    Again: {$ref: '#/components/requestBodies/New'}
                    New: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                  responses:
                    Done: {description: ok, content: {application/json: {schema: {type: object, properties: {ok: {type: boolean}}}}}}
                    Gone: {description: gone, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                  schemas:
                    Id: {type: integer}
                    Item: {$ref: '#/components/schemas/RealItem'}
                    RealItem: {type: object, properties: {n: {type: integer}}}
                """), folder);
        RecordedRequest request = client.answered("application/json", "{\"ok\":true}", """
                Done done = client.default_().send(7L, RealItem.builder().n(1L).build(), SendParams.builder().page(2L).build()).execute();
                assertThat(done.getOk()).isTrue();
                """);
        assertThat(request.getTarget()).isEqualTo("/items/7?page=2");
        assertThat(request.getBody().utf8()).isEqualTo("{\"n\":1}");
    }

    @Test
    void referenceThatLeadsNowhereDoesNotStopTheRest() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /items:
                  get:
                    operationId: list
                    parameters: [{$ref: '#/components/parameters/None'}]
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                      '404': {$ref: '#/components/responses/None'}
                """, """
                Item: {type: object, properties: {n: {type: integer}, none: {$ref: '#/components/schemas/None'}}}
                """), folder);
        client.answered("application/json", "{\"n\":1,\"none\":[1]}", """
                Item item = client.default_().list().execute();
                Object none = item.getNone();
                assertThat(none).isEqualTo(List.of(BigDecimal.ONE));
                """);
    }

    @Test
    void schemaThatIsMarkedInternalIsStillThere() throws Exception {
        Generated client = Generated.from(Specs.schemas("""
                Item: {type: object, properties: {inner: {$ref: '#/components/schemas/Inner'}}}
                Inner: {type: object, x-internal: true, properties: {n: {type: integer}}}
                """), folder);
        client.run("assertThat(Item.fromJson(json(\"{'inner':{'n':1}}\")).getInner().getN()).isEqualTo(1L);");
    }

    @Test
    void inlineObjectMayHaveTheNameOfASchemaWithoutAClass() throws Exception {
        Generated client = Generated.from(Specs.document("""
                paths:
                  /token:
                    get: {operationId: token, responses: {'200': {$ref: '#/components/responses/Token'}}}
                components:
                  responses:
                    Token: {description: ok, content: {application/json: {schema: {type: object, properties: {token: {$ref: '#/components/schemas/token'}}}}}}
                  schemas:
                    token: {type: string}
                """), folder);
        client.answered("application/json", "{\"token\":\"t\"}", """
                Token token = client.default_().token().execute();
                assertThat(token.getToken()).isEqualTo("t");
                """);
    }

    @Test
    void pathItemMayBeAReferenceToAnother() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /a:
                  get: {responses: {'204': {description: ok}}}
                /b: {$ref: '#/paths/~1a'}
                """), folder);
        assertThat(client.sent("client.default_().getA().execute();").getTarget())
                .isEqualTo("/a");
        assertThat(client.sent("client.default_().getB().execute();").getTarget())
                .isEqualTo("/b");
    }
}
