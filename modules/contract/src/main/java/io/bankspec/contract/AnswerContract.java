package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.UnexpectedAnswerException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of a 2xx answer. */
interface AnswerContract {
    Provider provider();

    /** A change to an example that a client has to live with. */
    interface Change {
        JsonNode apply(Spec spec, JsonNode schema, JsonNode value);
    }

    /** The examples are what all else is measured by. */
    @TestFactory
    default List<DynamicTest> examplesFitTheirSchemas() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Example answer : operation.answers()) {
                if (!answer.isJson() || !answer.isShown()) continue;
                tests.add(provider().test(operation.id(), answer + " fits its schema", () -> {
                    assertThat(provider().validator.complaints(operation, answer))
                            .isEmpty();
                }));
            }
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> resultsSurviveDecodingAndEncoding() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().methods(operation)) {
                for (Example answer : Provider.results(operation, method)) {
                    String fact = method.getName() + " keeps " + answer;
                    tests.add(provider().test(operation.id(), fact, () -> {
                        survives(operation, method, answer, answer.value());
                    }));
                }
            }
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> unknownFieldsSurvive() {
        return changed("unknown fields", Rewrite::withUnknownFields);
    }

    @TestFactory
    default List<DynamicTest> unknownEnumValuesSurvive() {
        return changed("unknown enum values", Rewrite::withUnknownValues);
    }

    @TestFactory
    default List<DynamicTest> toleratedShapesAreRead() {
        return changed("tolerated shapes", Rewrite::tolerated);
    }

    @TestFactory
    default List<DynamicTest> aDeclaredBodyThatDoesNotComeIsNoResult() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().methods(operation)) {
                for (Example answer : Provider.results(operation, method)) {
                    if (!answer.isJson() || provider().spec.mayBeNull(answer.schema())) continue;
                    String fact = method.getName() + " throws for an empty " + answer;
                    tests.add(provider().test(operation.id(), fact, () -> {
                        isNoResult(operation, method, Example.bodyless(answer.status()));
                        isNoResult(operation, method, answer.with(NullNode.getInstance()));
                    }));
                }
            }
        }
        return tests;
    }

    private void isNoResult(Operation operation, Method method, Example answer) {
        provider().server.answerWith(operation, answer, answer.value());
        UnexpectedAnswerException failure = catchThrowableOfType(
                UnexpectedAnswerException.class, () -> provider().call(operation, method));
        assertThat(failure.statusCode()).isEqualTo(answer.code());
        assertThat(Optional.ofNullable(failure.requestId()))
                .isEqualTo(provider().requestId());
    }

    private List<DynamicTest> changed(String what, Change change) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().methods(operation)) {
                for (Example answer : Provider.results(operation, method)) {
                    JsonNode sent = change.apply(provider().spec, answer.schema(), answer.value());
                    if (sent.equals(answer.value())) continue;
                    String fact = method.getName() + " takes " + what + " in " + answer;
                    tests.add(provider().test(operation.id(), fact, () -> survives(operation, method, answer, sent)));
                }
            }
        }
        return tests;
    }

    private void survives(Operation operation, Method method, Example answer, JsonNode sent) throws Throwable {
        provider().server.answerWith(operation, answer, sent);
        ApiResponse<?> response = provider().call(operation, method);
        assertThat(response.statusCode()).isEqualTo(answer.code());
        assertThat(Optional.ofNullable(response.requestId()))
                .isEqualTo(provider().requestId());
        Object result = response.body();
        if (answer.mediaType().isEmpty()) {
            assertThat(result).as("body of an answer without one").isNull();
        } else if (answer.isJson()) {
            JsonNode expected = Rewrite.declared(provider().spec, answer.schema(), sent);
            List<String> differences = SameJson.differences(expected, JavaApi.encode(result));
            assertThat(differences).isEmpty();
        } else if (result instanceof ResponseBody file) {
            assertThat(file.bytes()).isEqualTo(LoopbackProvider.bytes(answer, sent));
        } else {
            assertThat(result).isEqualTo(answer.value().asText());
        }
    }
}
