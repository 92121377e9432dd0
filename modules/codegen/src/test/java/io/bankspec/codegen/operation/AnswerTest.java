package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTest {
    private static final String JSON = "application/json";
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.paths("""
                /none:
                  get: {operationId: none, responses: {'204': {description: ok}}}
                  head: {operationId: head, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}
                /maybe:
                  get:
                    operationId: maybe
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                      '204': {description: nothing yet}
                /null:
                  get:
                    operationId: orNull
                    responses:
                      '200':
                        description: ok
                        content: {application/json: {schema: {type: object, nullable: true, properties: {a: {type: string}}}}}
                /anything:
                  get: {operationId: anything, responses: {'200': {description: ok, content: {application/json: {schema: {}}}}}}
                /binary:
                  get: {operationId: binary, responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}}
                /report:
                  get:
                    operationId: report
                    responses:
                      '200':
                        description: ok
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Item'}}
                          application/pdf: {schema: {type: string, format: binary}}
                /text:
                  get: {operationId: text, responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}}
                /quoted:
                  get: {operationId: quoted, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}
                /list:
                  get:
                    operationId: list
                    responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Item'}}}}}}
                /inline:
                  get:
                    operationId: inline
                    responses: {'2XX': {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}
                /default:
                  get:
                    operationId: onlyDefault
                    responses: {default: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
                /errors:
                  get:
                    operationId: errors
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                      '404': {description: gone, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                      4XX: {description: bad, content: {application/json: {schema: {type: object, properties: {hint: {type: string}}}}}}
                      default: {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                """, """
                Item: {type: object, properties: {n: {type: integer}}}
                Problem: {type: object, properties: {code: {type: string}}}
                """), folder);
    }

    private static MockResponse status(int code, String body) {
        return new MockResponse(code, Headers.of("Content-Type", JSON), body);
    }

    @Test
    void emptyBodyIsNullWhereTheSpecSaysSo() throws Exception {
        client.answered(status(204, ""), "assertThat(client.default_().none().execute()).isNull();");
        client.answered(status(204, ""), "assertThat(client.default_().maybe().execute()).isNull();");
        client.answered(JSON, "{\"n\":1}", "assertThat(client.default_().maybe().execute().getN()).isEqualTo(1L);");
    }

    @Test
    void emptyBodyIsNoResultWhereOneIsDeclared() throws Exception {
        for (String method : List.of("maybe", "text", "list", "inline", "onlyDefault", "report"))
            client.answered(
                    JSON,
                    "",
                    "assertThatThrownBy(() -> client.default_()." + method
                            + "().execute()).isInstanceOf(UnexpectedAnswerException.class);");
    }

    @Test
    void nullIsAResultWhereTheSchemaAllowsIt() throws Exception {
        client.answered(JSON, "null", "assertThat(client.default_().orNull().execute()).isNull();");
        client.answered(JSON, "null", "assertThat(client.default_().anything().execute()).isNull();");
        client.answered(
                JSON,
                "null",
                "assertThatThrownBy(() -> client.default_().inline().execute())"
                        + ".isInstanceOf(UnexpectedAnswerException.class);");
    }

    @Test
    void headHasNoBodyWhateverTheSpecSays() throws Exception {
        RecordedRequest request = client.sent("Void nothing = client.default_().head().execute();");
        assertThat(request.getMethod()).isEqualTo("HEAD");
    }

    @Test
    void binaryAnswerIsReadByTheCaller() throws Exception {
        RecordedRequest request = client.answered("application/pdf", "%PDF", """
                try (ResponseBody body = client.default_().binary().execute()) {
                    assertThat(body.string()).isEqualTo("%PDF");
                }
                """);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/pdf");
    }

    @Test
    void eachOfTwoMediaTypesCanBeAskedFor() throws Exception {
        RecordedRequest json = client.answered(JSON, "{\"n\":1}", """
                Item item = client.default_().report().execute();
                assertThat(item.getN()).isEqualTo(1L);
                """);
        RecordedRequest pdf = client.answered("application/pdf", "%PDF", """
                try (ResponseBody body = client.default_().reportAsPdf().execute()) {
                    assertThat(body.string()).isEqualTo("%PDF");
                }
                """);
        assertThat(json.getHeaders().get("Accept")).isEqualTo(JSON);
        assertThat(pdf.getHeaders().get("Accept")).isEqualTo("application/pdf");
        assertThat(pdf.getTarget()).isEqualTo(json.getTarget());
    }

    @Test
    void plainTextIsReadAsItIsAndJsonTextWithoutItsQuotes() throws Exception {
        client.answered(
                "text/plain", "\"a\"", "assertThat(client.default_().text().execute()).isEqualTo(\"\\\"a\\\"\");");
        client.answered(JSON, "\"a\"", "assertThat(client.default_().quoted().execute()).isEqualTo(\"a\");");
    }

    @Test
    void listsAndInlineObjects() throws Exception {
        client.answered(JSON, "[{\"n\":1},{}]", """
                List<Item> items = client.default_().list().execute();
                assertThat(items).hasSize(2);
                """);
        client.answered(JSON, "{\"a\":\"b\"}", """
                InlineResponse answer = client.default_().inline().execute();
                assertThat(answer.getA()).isEqualTo("b");
                """);
    }

    @Test
    void loneDefaultIsTheResult() throws Exception {
        client.answered(
                JSON, "{\"n\":1}", "assertThat(client.default_().onlyDefault().execute().getN()).isEqualTo(1L);");
    }

    @Test
    void errorBodyIsDecodedByStatusThenFamilyThenDefault() throws Exception {
        client.answered(status(404, "{\"code\":\"c\"}"), """
                assertThatThrownBy(() -> client.default_().errors().execute()).isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.error(Problem.class).getCode()).isEqualTo("c"));
                """);
        client.answered(status(400, "{\"hint\":\"h\"}"), """
                assertThatThrownBy(() -> client.default_().errors().execute()).isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error(ErrorsError4XX.class).getHint()).isEqualTo("h"));
                """);
        client.answered(status(500, "{\"n\":5}"), """
                assertThatThrownBy(() -> client.default_().errors().execute()).isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.error(Item.class).getN()).isEqualTo(5L));
                """);
    }
}
