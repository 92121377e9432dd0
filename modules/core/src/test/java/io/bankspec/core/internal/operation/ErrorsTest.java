package io.bankspec.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
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
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.Messages.Problem;
import io.bankspec.core.fixture.Messages.Question;
import io.bankspec.core.fixture.Messages.Refusal;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.time.Duration;
import mockwebserver3.MockResponse;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.Streaming;

class ErrorsTest {
    interface Api {
        @GET("declared")
        @OperationInfo(id = "declared", table = Table.class)
        ApiCall<Account> declared();

        @GET("challenged")
        @OperationInfo(id = "challenged", table = Table.class)
        ApiCall<Account> challenged();

        @GET("bare")
        @OperationInfo(id = "bare", table = Table.class)
        ApiCall<Account> bare();

        @Streaming
        @GET("stream")
        @OperationInfo(id = "stream", table = Table.class)
        ApiCall<ResponseBody> stream();

        @HEAD("head")
        @OperationInfo(id = "head", table = Table.class)
        ApiCall<@Nullable Void> head();

        @GET("undeclared")
        @OperationInfo(id = "undeclared")
        ApiCall<Account> undeclared();

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "declared" ->
                        operation
                                .errors("Problem", "default")
                                .errors("Refusal", "4xx")
                                .errors("Question", "404 510")
                                .challenge(510);
                    case "challenged" ->
                        operation
                                .errors("Question", "203")
                                .errors("Problem", "202")
                                .challenge(203);
                    case "bare" -> operation.challenge(203);
                    case "stream" -> operation.errors("Question", "203").challenge(203);
                    case "head" -> operation.errors("Problem", "default");
                    default -> throw new IllegalArgumentException(id);
                }
            }

            @Override
            public Class<?> errorType(String name) {
                return switch (name) {
                    case "Problem" -> Problem.class;
                    case "Refusal" -> Refusal.class;
                    case "Question" -> Question.class;
                    default -> throw new IllegalArgumentException(name);
                };
            }
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    private ApiException failure(ApiCall<?> call) {
        return catchThrowableOfType(ApiException.class, call::execute);
    }

    private Api api() {
        return fixture.api(Api.class);
    }

    static Class<? extends ApiException> classOf(int status) {
        return switch (status) {
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionException.class;
            case 404, 410 -> NotFoundException.class;
            case 409, 423 -> ConflictException.class;
            case 429 -> RateLimitException.class;
            case 500, 502, 503, 504, 510, 599 -> ServerException.class;
            case 300, 304 -> UnexpectedAnswerException.class;
            default -> InvalidRequestException.class;
        };
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                400, 401, 402, 403, 404, 405, 409, 410, 415, 422, 423, 429, 451, 500, 502, 503, 504, 510, 599, 300, 304
            })
    void everyStatusHasItsClass(int status) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).addHeader("X-Request-Id", "r1");
        fixture.server.enqueue((status == 304 ? answer : answer.body("{\"message\": \"canary\"}")).build());
        ApiException failure = failure(api().undeclared());
        assertThat(failure)
                .isExactlyInstanceOf(classOf(status))
                .hasMessage("undeclared: HTTP " + status + fixture.where("request r1"));
        assertThat(failure).hasNoCause();
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.operation()).isEqualTo("undeclared");
        assertThat(failure.requestId()).isEqualTo("r1");
        assertThat(failure.error(Object.class)).isNull();
    }

    @Test
    void theMessageNamesTheProvidersCode() {
        String body = "{\"errors\": [{\"code\": \"LOCKED\", \"message\": \"canary\"}]}";
        fixture.answer(422, body).answer(423, "{\"errors\": [{\"code\": \"17\\n\"}]}");
        ApiException failure = failure(api().undeclared());
        assertThat(failure).hasMessage("undeclared: HTTP 422" + fixture.where("code LOCKED"));
        assertThat(failure.errorCode()).isEqualTo("LOCKED");
        assertThat(failure.problem()).isEqualTo("HTTP 422");
        ApiException without = failure(api().undeclared());
        assertThat(without).hasMessage("undeclared: HTTP 423" + fixture.where());
        assertThat(without.errorCode()).isNull();
    }

    @Test
    void theSchemaIsThatOfTheCodeThenOfTheFamilyThenTheDefault() {
        String body = "{\"message\": \"canary\"}";
        fixture.answer(404, body).answer(409, body).answer(503, body);
        ApiException byCode = failure(api().declared());
        assertThat(byCode.error(Question.class)).isEqualTo(new Question("canary"));
        assertThat(byCode.error(Refusal.class)).isNull();
        assertThat(failure(api().declared()).error(Refusal.class)).isEqualTo(new Refusal("canary"));
        ApiException byDefault = failure(api().declared());
        assertThat(byDefault.error(Problem.class)).isEqualTo(new Problem("canary"));
        assertThat(byDefault).hasMessage("declared: HTTP 503" + fixture.where());
        assertThat(byCode.toString() + byDefault).doesNotContain("canary");
    }

    @Test
    void theChallengeIsAskedForByItsStatusWhateverThatIs() {
        fixture.answer(510, "{\"message\": \"mother's name?\"}").answer(203, "{\"message\": \"TAN?\"}");
        ApiException error = failure(api().declared());
        assertThat(error).isInstanceOf(MfaRequiredException.class).hasMessage("declared: HTTP 510" + fixture.where());
        assertThat(error.error(Question.class)).isEqualTo(new Question("mother's name?"));
        ApiException success = failure(api().challenged());
        assertThat(success).isInstanceOf(MfaRequiredException.class);
        assertThat(success.statusCode()).isEqualTo(203);
        assertThat(success.error(Question.class)).isEqualTo(new Question("TAN?"));
    }

    @Test
    void aChallengeWithoutASchemaIsNoResultEither() {
        fixture.answer(203, "{\"name\": \"What is your name?\"}");
        ApiException failure = failure(api().bare());
        assertThat(failure).isInstanceOf(MfaRequiredException.class).hasMessage("bare: HTTP 203" + fixture.where());
        assertThat(failure.error(Object.class)).isNull();
    }

    @Test
    void aDeclaredSuccessThatIsNotTheResultKeepsItsBody() {
        fixture.answer(202, "{\"message\": {}, \"balance\": 1}");
        ApiException failure = failure(api().challenged());
        assertThat(failure)
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("challenged: HTTP 202" + fixture.where());
        assertThat(failure.error(Problem.class)).isNull();
        fixture.answer(202, "{\"message\": \"later\", \"balance\": \"no number\"}");
        assertThat(failure(api().challenged()).error(Problem.class)).isEqualTo(new Problem("later"));
    }

    @Test
    void anotherSuccessIsTheResult() {
        fixture.answer(201, "{\"name\": \"Anna\"}");
        assertThat(api().challenged().execute().name()).isEqualTo("Anna");
    }

    @Test
    void aStreamThatIsNoResultIsReadAndClosed() {
        fixture.answer(203, "{\"message\": \"TAN?\"}");
        assertThat(failure(api().stream()).error(Question.class)).isEqualTo(new Question("TAN?"));
        fixture.answer(500, "text/html", "<html>");
        assertThat(failure(api().stream())).isInstanceOf(ServerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <html>canary</html>",
        "application/json, ''",
        "text/plain, canary canary",
        "application/json, '{\"message\": \"cana'",
        "application/json, '[\"canary\"]'",
        "application/json, null",
        "application/json, <html>canary</html>",
        "application/json, '{\"message\": \"canary\"} canary'",
        "application/json, '{\"message\": {\"canary\": 1}}'"
    })
    void aBodyOfAnotherSchemaLeavesTheStatus(String type, String body) {
        fixture.answer(503, type, body);
        ApiException failure = failure(api().declared());
        assertThat(failure)
                .isInstanceOf(ServerException.class)
                .hasMessage("declared: HTTP 503" + fixture.where())
                .hasNoCause();
        assertThat(failure.error(Object.class)).isNull();
    }

    @Test
    void headHasNoBodyToDecode() {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(404)
                .addHeader("Content-Length", "10")
                .build());
        assertThat(failure(api().head())).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 301, 400, 429, 500, 503})
    void retryAfterIsReadWhateverTheStatus(int status) {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "120")
                .build());
        assertThat(failure(api().challenged()).retryAfter()).isEqualTo(Duration.ofSeconds(120));
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")
                .build());
        assertThat(failure(api().challenged()).retryAfter()).isEqualTo(Duration.ZERO);
    }

    @Test
    void noRetryAfterIsNone() {
        fixture.answer(429, "{}").answer(503, "{}");
        assertThat(failure(api().undeclared()).retryAfter()).isNull();
        assertThat(failure(api().undeclared()).retryAfter()).isNull();
    }
}
