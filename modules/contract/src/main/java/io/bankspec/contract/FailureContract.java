package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.ConflictException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.PermissionException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.ServerException;
import io.bankspec.core.UnexpectedAnswerException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of every other answer that a spec declares. */
interface FailureContract {
    Provider provider();

    @TestFactory
    default List<DynamicTest> otherAnswersAreTheirExceptions() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : provider().operations()) {
            for (Method method : provider().methods(operation)) {
                for (Example answer : operation.failures()) {
                    String fact = method.getName() + " throws for " + answer;
                    tests.add(provider().test(operation.id(), fact, () -> isItsException(operation, method, answer)));
                }
            }
        }
        return tests;
    }

    @TestFactory
    default List<DynamicTest> anErrorWithTheStatusOfASuccessIsNoResult() {
        List<DynamicTest> tests = new ArrayList<>();
        provider().spec.errorProperty().ifPresent(property -> {
            JsonNode body = Spec.json("{\"" + property + "\": {\"message\": \"of the provider\"}}");
            Example error = new Example("200", "application/json", "", MissingNode.getInstance(), body);
            for (Operation operation : provider().operations()) {
                JsonNode result = operation.results().get(0).schema();
                if (provider().spec.shape(result, body).properties().contains(property)) continue;
                for (Method method : provider().methods(operation)) {
                    String fact = method.getName() + " throws for an error with status 200";
                    tests.add(provider().test(operation.id(), fact, () -> isItsException(operation, method, error)));
                }
            }
        });
        return tests;
    }

    private void isItsException(Operation operation, Method method, Example answer) throws Throwable {
        provider().server.answerWith(operation, answer, answer.value());
        ApiException failure =
                catchThrowableOfType(ApiException.class, () -> provider().call(operation, method));
        assertThat(failure).isExactlyInstanceOf(type(operation, answer));
        assertThat(failure.statusCode()).isEqualTo(answer.code());
        assertThat(failure.operation()).isEqualTo(operation.id());
        assertThat(Optional.ofNullable(failure.requestId()))
                .isEqualTo(provider().requestId());
        if (failure instanceof RateLimitException limit) {
            assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(LoopbackProvider.RETRY_AFTER));
        }
        if (answer.schema().isMissingNode()) {
            assertThat(failure.error(Object.class)).isNull();
        } else if (answer.isJson()) {
            String schema = Spec.refName(answer.schema());
            // The name that the generator gives to a schema without one is its own affair.
            if (!schema.isEmpty()) keeps(failure.error(provider().java.model(schema)), answer);
        } else {
            assertThat(failure.error(Object.class)).isNull();
            boolean isSentence = answer.mediaType().equals("text/plain");
            assertThat(failure.error(String.class))
                    .isEqualTo(isSentence ? answer.value().asText() : null);
        }
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(Optional.ofNullable(failure.errorCode())).isEqualTo(errorCode(answer));
        saysNothingOf(answer.value(), printed.toString().replace("code " + failure.errorCode(), ""));
        for (JsonNode parameter : operation.parameters()) {
            saysNothingOf(Operation.example(parameter), failure.toString());
        }
    }

    private void keeps(Object error, Example answer) {
        assertThat(error).as("decoded error").isNotNull();
        JsonNode expected = Rewrite.declared(provider().spec, answer.schema(), answer.value());
        assertThat(SameJson.differences(expected, JavaApi.encode(error))).isEmpty();
    }

    private Optional<String> errorCode(Example answer) {
        return provider().spec.errorCodes().stream()
                .map(path -> answer.value().at("/" + path.replace('.', '/')))
                .filter(JsonNode::isValueNode)
                .filter(code -> !code.isNull())
                .map(JsonNode::asText)
                .findFirst();
    }

    private static Class<? extends ApiException> type(Operation operation, Example answer) {
        if (operation.isChallenge(answer)) return MfaRequiredException.class;
        int status = answer.code();
        if (status < 300) return UnexpectedAnswerException.class;
        return switch (status) {
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionException.class;
            case 404, 410 -> NotFoundException.class;
            case 409, 423 -> ConflictException.class;
            case 429 -> RateLimitException.class;
            default -> status >= 500 ? ServerException.class : InvalidRequestException.class;
        };
    }

    /** Short values such as a code of three digits would be found by chance. */
    private static void saysNothingOf(JsonNode value, String text) {
        if (value.isContainerNode()) value.forEach(item -> saysNothingOf(item, text));
        else if (value.asText().length() > 5) assertThat(text).doesNotContain(value.asText());
    }
}
