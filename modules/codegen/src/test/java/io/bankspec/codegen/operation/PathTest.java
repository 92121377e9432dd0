package io.bankspec.codegen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathTest {
    private static Generated client;

    @BeforeAll
    static void generate(@TempDir Path folder) throws Exception {
        client = Generated.from(Specs.paths("""
                /:
                  get: {operationId: root, responses: {'204': {description: ok}}}
                /v1:search:
                  get: {operationId: colon, responses: {'204': {description: ok}}}
                /reports/{id}.{format}/{id}:
                  get:
                    operationId: report
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - {name: format, in: path, required: true, schema: {type: string, enum: [pdf, csv]}}
                    responses: {'204': {description: ok}}
                /odd/{user-id}/{2fa}/{größe}/{class}:
                  get:
                    operationId: odd
                    parameters:
                      - {name: verbose, in: query, required: true, schema: {type: boolean}}
                      - {name: user-id, in: path, required: true, schema: {type: integer}}
                      - {name: 2fa, in: path, required: true, schema: {type: string}}
                      - {name: größe, in: path, required: true, schema: {type: string}}
                      - {name: class, in: path, required: true, schema: {type: string}}
                    responses: {'204': {description: ok}}
                /many/{ids}:
                  get:
                    operationId: many
                    parameters: [{name: ids, in: path, required: true, schema: {type: array, items: {type: integer}}}]
                    responses: {'204': {description: ok}}
                /shared/{id}:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: page, in: query, schema: {type: integer}}
                  get: {operationId: shared, responses: {'204': {description: ok}}}
                  delete:
                    operationId: overridden
                    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                    responses: {'204': {description: ok}}
                /undeclared/{id}:
                  get: {operationId: undeclared, responses: {'204': {description: ok}}}
                /template/{id}?kind=x&since={since}:
                  get:
                    operationId: template
                    parameters:
                      - {name: since, in: query, required: true, schema: {type: string}}
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - {name: gone, in: path, required: true, schema: {type: string}}
                    responses: {'204': {description: ok}}
                """), folder);
    }

    private static String target(String call) throws Exception {
        return client.sent("client.default_()." + call + ".execute();").getTarget();
    }

    @Test
    void pathMayBeEmptyOrLookLikeAnAddress() throws Exception {
        assertThat(target("root()")).isEqualTo("/");
        assertThat(target("colon()")).isEqualTo("/v1:search");
    }

    @Test
    void segmentMayHoldTwoParametersAndAParameterMayComeTwice() throws Exception {
        assertThat(target("report(\"7\", ReportFormat.PDF)")).isEqualTo("/reports/7.pdf/7");
    }

    @Test
    void argumentCannotLeaveItsSegment() throws Exception {
        assertThat(target("shared(\"a?b#c d\")")).isEqualTo("/shared/a%3Fb%23c%20d");
        assertThat(target("shared(\"a/b\")")).isEqualTo("/shared/a%2Fb");
        client.run("""
                assertThatThrownBy(() -> builder.build().default_().shared("").execute()).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> builder.build().default_().shared("..").execute()).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> builder.build().default_().shared("a/../b").execute()).isInstanceOf(IllegalArgumentException.class);
                """);
    }

    @Test
    void oddNamesAreCallableAndStandBeforeTheQuery() throws Exception {
        assertThat(target("odd(1L, \"b\", \"c\", \"d\", true)")).isEqualTo("/odd/1/b/c/d?verbose=true");
    }

    @Test
    void listIsJoinedByCommas() throws Exception {
        assertThat(target("many(List.of(1L, 2L))")).isEqualTo("/many/1,2");
    }

    @Test
    void parametersOfThePathBelongToEachOperation() throws Exception {
        assertThat(target("shared(\"a\", SharedParams.builder().page(2L).build())"))
                .isEqualTo("/shared/a?page=2");
        assertThat(target("overridden(3L)")).isEqualTo("/shared/3");
    }

    @Test
    void parameterThatNobodyDeclaresIsText() throws Exception {
        assertThat(target("undeclared(\"x\")")).isEqualTo("/undeclared/x");
    }

    @Test
    void templateInTheQueryIsAParameterLikeAnyOther() throws Exception {
        assertThat(target("template(\"7\", \"now\")")).isEqualTo("/template/7?kind=x&since=now");
    }
}
