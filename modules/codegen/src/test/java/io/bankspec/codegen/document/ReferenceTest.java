package io.bankspec.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void referenceThatLeadsNowhereIsOneClearError() {
        String spec = Specs.paths("""
                /items:
                  get:
                    operationId: list
                    parameters: [{$ref: '#/components/parameters/None'}]
                    responses: {'204': {description: ok}}
                """);
        assertThatThrownBy(() -> Generated.sources(spec, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":7: $.paths['/items'].get.parameters[0]['$ref'] [invalid] there is nothing at ");
    }

    @Test
    void namesAreThoseThatAreWritten() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /items:
                  get:
                    operationId: list
                    parameters: [{name: on, in: query, schema: {type: string, enum: [no, 1.0, 2020-01-01]}}]
                    responses: {'204': {description: ok}}
                """, """
                Item: {type: object, required: [no], properties: {no: {type: string}, 1.0: {type: string}, null: {type: string}}}
                """), folder);
        assertThat(client.sent("client.default_().list(ListParams.builder().on(ListOn.NO).build()).execute();")
                        .getTarget())
                .isEqualTo("/items?on=no");
        client.run("""
                String text = json("{'no':'a','1.0':'b','null':'c'}");
                Item item = Item.fromJson(text);
                assertThat(item.getNo() + item.get_10() + item.getNull_()).isEqualTo("abc");
                assertThat(item.toJson()).isEqualTo(text);
                """);
    }

    @Test
    void webhooksAreModels() throws Exception {
        Generated.from(Specs.document("""
                webhooks:
                  moved:
                    post:
                      operationId: moneyMoved
                      requestBody: {content: {application/json: {schema: {type: object, properties: {sum: {type: number}, kind: {const: move}}}}}}
                      responses: {'200': {description: ok}}
                """).replace("3.0.3", "3.1.0"), folder).run("""
                MoneyMovedRequest moved = MoneyMovedRequest.fromJson(json("{'sum':1.50,'kind':'move'}"));
                assertThat(moved.getSum()).isEqualTo(new BigDecimal("1.50"));
                assertThat(moved.getKind()).isSameAs(MoneyMovedRequestKind.MOVE);
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
