package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.ErrorResponseBody;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.ConflictException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.PermissionException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MX has one shape, without a code, and promises nothing for its 5xx. */
class AtriumErrorsTest {
    private static final String JSON = "application/vnd.mx.atrium.v1+json";

    @RegisterExtension
    final OneAnswer answer = new OneAnswer();

    private ApiCall<?> call() {
        AtriumClient client = AtriumClient.builder()
                .baseUrl(answer.url())
                .retries(RetryPolicy.NONE)
                .apiKey("k")
                .clientId("c")
                .build();
        return client.users().readUser("USR-1");
    }

    private static Class<? extends ApiException> classOf(int status) {
        return switch (status) {
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionException.class;
            case 404 -> NotFoundException.class;
            case 409 -> ConflictException.class;
            case 429 -> RateLimitException.class;
            default -> status >= 500 ? ServerException.class : InvalidRequestException.class;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 422, 429, 500, 502, 503, 504})
    void theMessageIsReadUnderEveryStatusDeclaredForTheCallOrNot(int status) {
        answer.is(status, JSON, "{'error': {'message': 'canary member'}}", "X-Request-Id", "mx-17");
        ApiException failure = answer.failure(classOf(status), call());
        assertThat(failure.error(ErrorResponseBody.class).getError().getMessage())
                .isEqualTo("canary member");
        assertThat(failure.requestId()).isEqualTo("mx-17");
        assertThat(failure)
                .hasMessageStartingWith("readUser: HTTP " + status + " (request mx-17, at http://localhost:");
    }

    @ParameterizedTest
    @CsvSource({
        "500, '', ''",
        "502, text/html, <html>canary</html>",
        "503, text/plain, canary maintenance",
        "504, application/json, <html>canary</html>",
        "500, application/json, '[''canary'']'",
        "401, text/plain, canary",
        "403, text/html, ''"
    })
    void withoutThatShapeTheStatusHasToDo(int status, String type, String body) {
        answer.is(status, type, body, "X-Request-Id", "mx-17");
        ApiException failure = answer.failure(classOf(status), call());
        assertThat(failure.error(ErrorResponseBody.class)).isNull();
        assertThat(failure.requestId()).isEqualTo("mx-17");
    }

    @Test
    void jsonIsReadEvenWhenItIsCalledHtml() {
        answer.is(502, "text/html", "{\"error\": {\"message\": \"canary\"}}");
        ApiException failure = answer.failure(ServerException.class, call());
        assertThat(failure.error(ErrorResponseBody.class).getError().getMessage())
                .isEqualTo("canary");
        assertThat(failure.requestId()).isNull();
    }

    @Test
    void maintenanceMaySayHowLong() {
        answer.is(503, "text/plain", "canary", "Retry-After", "120");
        assertThat(answer.failure(ServerException.class, call()).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        answer.is(429, JSON, "");
        assertThat(answer.failure(RateLimitException.class, call()).retryAfter())
                .isNull();
    }
}
