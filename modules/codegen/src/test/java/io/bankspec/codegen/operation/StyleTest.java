package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Styles of parameters as RFC 6570 expands them, the second column of each table as it stands on the wire. */
class StyleTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.paths("""
                /simple/{v}: {get: {operationId: simple, parameters: [{name: v, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
                /list/{v}: {get: {operationId: list, parameters: [{name: v, in: path, required: true, schema: {type: array, items: {type: string}}}], responses: {'204': {description: ok}}}}
                /object/{v}: {get: {operationId: object, parameters: [{name: v, in: path, required: true, schema: {$ref: '#/components/schemas/Color'}}], responses: {'204': {description: ok}}}}
                /objects/{v}: {get: {operationId: objects, parameters: [{name: v, in: path, required: true, explode: true, schema: {$ref: '#/components/schemas/Color'}}], responses: {'204': {description: ok}}}}
                /label/{v}: {get: {operationId: label, parameters: [{name: v, in: path, required: true, style: label, schema: {type: string}}], responses: {'204': {description: ok}}}}
                /labels/{v}: {get: {operationId: labels, parameters: [{name: v, in: path, required: true, style: label, explode: true, schema: {type: array, items: {type: string}}}], responses: {'204': {description: ok}}}}
                /labelList/{v}: {get: {operationId: labelList, parameters: [{name: v, in: path, required: true, style: label, schema: {type: array, items: {type: string}}}], responses: {'204': {description: ok}}}}
                /matrix/{v}: {get: {operationId: matrix, parameters: [{name: v, in: path, required: true, style: matrix, schema: {type: integer}}], responses: {'204': {description: ok}}}}
                /matrixList/{v}: {get: {operationId: matrixList, parameters: [{name: v, in: path, required: true, style: matrix, schema: {type: array, items: {type: string}}}], responses: {'204': {description: ok}}}}
                /matrices/{v}: {get: {operationId: matrices, parameters: [{name: v, in: path, required: true, style: matrix, explode: true, schema: {$ref: '#/components/schemas/Color'}}], responses: {'204': {description: ok}}}}
                /json/{v}: {get: {operationId: json, parameters: [{name: v, in: path, required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Color'}}}}], responses: {'204': {description: ok}}}}
                /others:
                  get:
                    operationId: others
                    parameters:
                      - {name: joined, in: query, explode: false, schema: {$ref: '#/components/schemas/Color'}}
                      - {name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}}
                      - {name: pipes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                      - {name: next, in: query, allowReserved: true, schema: {type: string}}
                      - {name: nexts, in: query, allowReserved: true, explode: false, schema: {type: array, items: {type: string}}}
                      - {name: rows, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Color'}}}
                      - {name: deep, in: query, style: deepObject, explode: true, schema: {$ref: '#/components/schemas/Table'}}
                      - {name: quoted, in: query, content: {application/json: {schema: {type: string}}}}
                      - {name: X-Color, in: header, schema: {$ref: '#/components/schemas/Color'}}
                      - {name: X-Colors, in: header, explode: true, schema: {$ref: '#/components/schemas/Color'}}
                      - {name: X-List, in: header, schema: {type: array, items: {type: string}}}
                      - {name: X-Json, in: header, content: {application/json: {schema: {$ref: '#/components/schemas/Color'}}}}
                      - {name: color, in: cookie, explode: false, schema: {$ref: '#/components/schemas/Color'}}
                      - {name: colors, in: cookie, schema: {$ref: '#/components/schemas/Color'}}
                      - {name: cookieJson, in: cookie, content: {application/json: {schema: {$ref: '#/components/schemas/Color'}}}}
                      - {name: Accept, in: header, schema: {type: string}}
                      - {name: content-type, in: header, schema: {type: string}}
                      - {name: Authorization, in: header, schema: {type: string}}
                    responses: {'204': {description: ok}}
                /required:
                  get:
                    operationId: required
                    parameters:
                      - {name: next, in: query, required: true, allowReserved: true, schema: {type: string}}
                      - {name: q, in: query, required: true, schema: {type: string}}
                      - {name: X-Q, in: header, required: true, schema: {type: string}}
                    responses: {'204': {description: ok}}
                """, """
                Color: {type: object, properties: {R: {type: integer}, G: {type: string}}}
                Table: {type: object, properties: {rows: {type: array, items: {$ref: '#/components/schemas/Color'}}}}
                """), folder);
    }

    private static String path(String call) throws Exception {
        return client.sent("client.default_()." + call + ".execute();").getUrl().encodedPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simple(\"a;b+c,d:e@f=g&h\")    | /simple/a%3Bb%2Bc%2Cd%3Ae%40f%3Dg%26h",
                "simple(\"a/b é%2F~_.-\")       | /simple/a%2Fb%20%C3%A9%252F~_.-",
                "list(List.of(\"a,b\",\"c\"))   | /list/a%2Cb,c",
                "object(COLOR)                  | /object/R,100,G,2%2C0",
                "objects(COLOR)                 | /objects/R=100,G=2%2C0",
                "label(\"x\")                   | /label/.x",
                "labels(List.of(\"a\",\"b\"))   | /labels/.a.b",
                "labelList(List.of(\"a\",\"b\"))| /labelList/.a,b",
                "matrix(5L)                     | /matrix/;v=5",
                "matrixList(List.of(\"a\",\"b\"))| /matrixList/;v=a,b",
                "matrices(COLOR)                | /matrices/;R=100;G=2%2C0",
                "json(COLOR)                    | /json/%7B%22R%22%3A100%2C%22G%22%3A%222%2C0%22%7D"
            })
    void argumentInThePath(String call, String path) throws Exception {
        String color = "Color.builder().r(100L).g(\"2,0\").build()";
        assertThat(path(call.replace("COLOR", color))).isEqualTo(path);
    }

    private static RecordedRequest sent(String params) throws Exception {
        return client.sent("""
                Color color = Color.builder().r(100L).g("2é").build();
                client.default_().others(OthersParams.builder()%s.build()).execute();
                """.formatted(params));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".joined(color)                                  | joined=R,100,G,2%C3%A9",
                ".ids(List.of(\"a,b\", \"c\"))                   | ids=a%2Cb,c",
                ".pipes(List.of(\"a\", \"b c\"))                 | pipes=a%7Cb%20c",
                ".next(\"a/b?c=d:e&f#g+h%2F\")                   | next=a/b?c%3Dd:e%26f%23g%2Bh%252F",
                ".nexts(List.of(\"a/b\", \"c,d\"))               | nexts=a/b,c%2Cd",
                ".rows(List.of(color, Color.builder().g(\"b\").build())) | rows%5B0%5D%5BR%5D=100&rows%5B0%5D%5BG%5D=2%C3%A9&rows%5B1%5D%5BG%5D=b",
                ".deep(Table.builder().rows(List.of(color)).build()) | deep%5Brows%5D%5B0%5D%5BR%5D=100&deep%5Brows%5D%5B0%5D%5BG%5D=2%C3%A9",
                ".quoted(\"a\")                                  | quoted=%22a%22"
            })
    void parameterInTheQuery(String params, String query) throws Exception {
        assertThat(sent(params).getUrl().encodedQuery()).isEqualTo(query);
    }

    @Test
    void objectInAHeader() throws Exception {
        RecordedRequest request = client.sent("""
                Color color = Color.builder().r(100L).g("2").build();
                client.default_().others(OthersParams.builder()
                        .xColor(color).xColors(color).xList(List.of("a", "b c"))
                        .xJson(Color.builder().g("é;").build()).build()).execute();
                """);
        assertThat(request.getHeaders().get("X-Color")).isEqualTo("R,100,G,2");
        assertThat(request.getHeaders().get("X-Colors")).isEqualTo("R=100,G=2");
        assertThat(request.getHeaders().get("X-List")).isEqualTo("a,b c");
        assertThat(request.getHeaders().get("X-Json")).isEqualTo("{\"G\":\"\\u00e9\\u003b\"}");
    }

    @Test
    void objectInACookie() throws Exception {
        RecordedRequest request = client.sent("""
                Color color = Color.builder().r(100L).g("2").build();
                client.default_().others(OthersParams.builder().color(color).colors(color).cookieJson(color).build()).execute();
                """);
        assertThat(request.getHeaders().get("Cookie"))
                .isEqualTo("color=R,100,G,2; R=100; G=2; cookieJson={\"R\":100,\"G\":\"2\"}");
    }

    @ParameterizedTest
    @CsvSource({"pipes, a|b", "xList, 'a,b'"})
    void itemThatHoldsTheSeparatorIsRefusedWhereItCannotBeEncoded(String name, String item) throws Exception {
        client.run("""
                OthersParams params = OthersParams.builder().%s(List.of("%s")).build();
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.build().default_().others(params).execute())
                        .withMessageContaining("which separates items");
                """.formatted(name, item));
    }

    @Test
    void headersThatOpenApiHasOtherWordsForAreNoParameters() throws Exception {
        RecordedRequest request = client.sent("client.default_().others().execute();");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
        client.run("""
                assertThat(OthersParams.Builder.class.getMethods())
                        .extracting(java.lang.reflect.Method::getName)
                        .contains("xList")
                        .doesNotContain("accept", "contentType", "authorization");
                """);
    }

    @Test
    void requiredArgumentIsNeverLeftOut() throws Exception {
        client.run("""
                RequiredParams params = RequiredParams.builder().next("a/b").build();
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.build().default_().required(null, "x", params).execute())
                        .withMessage("the argument q is null");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.build().default_().required("q", null, params).execute())
                        .withMessage("the argument X-Q is null");
                """);
    }
}
