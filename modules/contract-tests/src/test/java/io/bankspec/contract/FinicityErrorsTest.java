package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.bankspec.finicity.FinicityClient;
import io.bankspec.finicity.model.AnalyticsError;
import io.bankspec.finicity.model.ErrorMessage;
import io.bankspec.finicity.model.ObbErrorMessage;
import io.bankspec.finicity.model.SecurityFreezeErrorMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several services behind one address, each with a shape of its own, and a code that is a number here and text there. */
class FinicityErrorsTest {
    @RegisterExtension
    final OneAnswer answer = new OneAnswer();

    private FinicityClient finicity() {
        return FinicityClient.builder()
                .baseUrl(answer.url())
                .retries(RetryPolicy.NONE)
                .appKey("k")
                .appToken("t")
                .build();
    }

    private ApiCall<?> getCustomer() {
        return finicity().customers().getCustomer("1005061234");
    }

    @SuppressWarnings("deprecation")
    private ApiCall<?> getReport() {
        return finicity().balanceAnalytics().getObbAnalyticsReport("8f1b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code': 10023, 'message': 'canary'}",
                "{'code': '10023', 'status': '401', 'message': 'canary', 'user_message': 'canary', 'tags': ''}"
            })
    void theCodeIsTextHoweverItIsSent(String body) {
        answer.json(401, body);
        ApiException failure = answer.failure(AuthenticationException.class, getCustomer());
        assertThat(failure.error(ErrorMessage.class).getCode()).isEqualTo("10023");
        assertThat(failure.errorProperty("code")).isEqualTo("10023");
        assertThat(failure.error(ErrorMessage.class).getMessage()).isEqualTo("canary");
    }

    @Test
    void a401MayBeASentence() {
        answer.is(401, "text/plain", "Invalid value of header Finicity-App-Token: canary");
        for (ApiCall<?> call : new ApiCall<?>[] {getCustomer(), getReport()}) {
            ApiException failure = answer.failure(AuthenticationException.class, call);
            assertThat(failure.error(String.class)).startsWith("Invalid value of header");
            assertThat(failure.error(ErrorMessage.class)).isNull();
            assertThat(failure.errorProperty("code")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void analyticsAnswersInEitherOfTwoShapes(int status) {
        Class<? extends ApiException> type = switch (status) {
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionException.class;
            default -> NotFoundException.class;
        };
        answer.json(status, "{'errorCode': " + status + ", 'message': 'canary'}");
        ApiException own = answer.failure(type, getReport());
        assertThat(own.error(ObbErrorMessage.class).getErrorCode()).isEqualTo(status);
        assertThat(own.error(ErrorMessage.class)).isNull();
        answer.json(status, "{'code': '10100', 'message': 'canary'}");
        ApiException other = answer.failure(type, getReport());
        assertThat(other.error(ErrorMessage.class).getCode()).isEqualTo("10100");
        assertThat(other.error(ObbErrorMessage.class)).isNull();
        assertThat(other.error(AnalyticsError.class).isErrorMessage()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "409, '{''errorCode'': 409, ''message'': ''canary''}'",
        "409, '{''code'': 18001, ''message'': ''canary''}'"
    })
    void aShapeThatIsNotDeclaredCanBeAskedForAllTheSame(int status, String body) {
        answer.json(status, body);
        ApiException failure = answer.failure(ConflictException.class, getReport());
        boolean own = body.contains("errorCode");
        assertThat(failure.error(ObbErrorMessage.class) != null).isEqualTo(own);
        assertThat(failure.error(ErrorMessage.class) != null).isEqualTo(!own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10405", "'10406'"})
    void aSecurityFreezeHasANumberOrText(String code) {
        answer.json(403, "{'code': " + code + ", 'message': 'canary'}");
        ApiException failure =
                answer.failure(PermissionException.class, finicity().reports().getReportsByCustomerId("1005061234"));
        assertThat(failure.error(SecurityFreezeErrorMessage.class).getCode()).startsWith("1040");
    }

    @Test
    void a500IsOftenTheUsersProblemAndItsCodeSaysWhich() {
        answer.json(500, "{'code': 187, 'message': 'canary'}");
        ApiException failure = answer.failure(
                ServerException.class,
                finicity().accounts().refreshCustomerAccountsByInstitutionLogin("1005061234", "9"));
        assertThat(failure.error(ErrorMessage.class).getCode()).isEqualTo("187");
        assertThat(answer.failure(ServerException.class, getCustomer()).errorProperty("code"))
                .as("a call without a declared 500")
                .isEqualTo("187");
    }

    @Test
    void anExpiredChallengeIs408() {
        answer.json(408, "{'code': 331, 'message': 'canary'}");
        ApiException failure = answer.failure(InvalidRequestException.class, getCustomer());
        assertThat(failure.error(ErrorMessage.class).getCode()).isEqualTo("331");
    }

    @Test
    void a429HasNoBodyOrACode() {
        answer.is(429, "", "");
        RateLimitException bare = answer.failure(RateLimitException.class, getCustomer());
        assertThat(bare.error(ErrorMessage.class)).isNull();
        assertThat(bare.retryAfter()).isNull();
        answer.json(429, "{'code': 3300001}");
        assertThat(answer.failure(RateLimitException.class, getCustomer())
                        .error(ErrorMessage.class)
                        .getCode())
                .isEqualTo("3300001");
    }

    @Test
    void theFrontEndMaySendHtmlAndThereIsNoRequestId() {
        answer.is(500, "text/html", "<html>canary</html>", "X-Request-Id", "a");
        ServerException failure = answer.failure(ServerException.class, getCustomer());
        assertThat(failure.error(ErrorMessage.class)).isNull();
        assertThat(failure.requestId()).isNull();
    }
}
