package io.bankspec.codegen.operation;

import io.bankspec.codegen.support.Generated;
import io.bankspec.codegen.support.Specs;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorShapeTest {
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private static MockResponse status(int code, String body) {
        return new MockResponse(code, Headers.of("Content-Type", JSON), body);
    }

    @Test
    void alternativesOfAnErrorAreReadByTheirOwnClasses() throws Exception {
        Generated client = Generated.from(Specs.paths("""
                /token:
                  get:
                    operationId: token
                    responses:
                      '204': {description: ok}
                      '400': {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Refusal'}}}}
                """, """
                Refusal: {oneOf: [{$ref: '#/components/schemas/Problem'}, {$ref: '#/components/schemas/OAuth'}]}
                Problem: {type: object, required: [date], properties: {date: {type: string}, code: {type: string}}}
                OAuth: {type: object, required: [error], properties: {error: {type: string}}}
                """), folder);
        client.answered(status(400, "{\"error\":\"invalid_grant\"}"), """
                assertThatThrownBy(() -> client.default_().token().execute()).isInstanceOfSatisfying(
                        ApiException.class, e -> {
                            assertThat(e.error(OAuth.class).getError()).isEqualTo("invalid_grant");
                            assertThat(e.error(Refusal.class).isOAuth()).isTrue();
                            assertThat(e.error(Problem.class)).isNull();
                        });
                """);
        client.answered(status(403, "{\"date\":\"d\",\"code\":7}"), """
                assertThatThrownBy(() -> client.default_().token().execute()).isInstanceOfSatisfying(
                        ApiException.class, e -> {
                            assertThat(e.error(Problem.class).getCode()).isEqualTo("7");
                            assertThat(e.error(OAuth.class)).isNull();
                        });
                """);
    }

    @Test
    void anErrorWithTheStatusOfASuccessIsNoResultUnlessTheResultHasSuchAProperty() throws Exception {
        Generated client = Generated.from(Specs.document("""
                x-error-property: error
                paths:
                  /items:
                    get:
                      operationId: items
                      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}}
                    delete: {operationId: remove, responses: {'204': {description: ok}}}
                  /job:
                    get:
                      operationId: job
                      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}}
                components:
                  schemas:
                    Items: {type: object, properties: {items: {type: array, items: {type: string}}}}
                    Job: {allOf: [{$ref: '#/components/schemas/Outcome'}, {type: object, properties: {id: {type: string}}}]}
                    Outcome: {type: object, properties: {error: {$ref: '#/components/schemas/Detail'}}}
                    Detail: {type: object, properties: {message: {type: string}}}
                """), folder);
        String error = "{\"error\":{\"message\":\"m\"}}";
        client.answered(JSON, error, """
                assertThatThrownBy(() -> client.default_().items().execute()).isInstanceOfSatisfying(
                        UnexpectedAnswerException.class,
                        e -> assertThat(e.error(Outcome.class).getError().getMessage()).isEqualTo("m"));
                """);
        client.answered(JSON, error, """
                assertThatThrownBy(() -> client.default_().remove().execute())
                        .isInstanceOf(UnexpectedAnswerException.class);
                """);
        client.answered(
                JSON, error, "assertThat(client.default_().job().execute().getError().getMessage()).isEqualTo(\"m\");");
        client.answered(
                JSON, "{\"items\":[]}", "assertThat(client.default_().items().execute().getItems()).isEmpty();");
    }
}
