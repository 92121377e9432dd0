package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.PermissionException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.api.FinanceApi;
import io.bankspec.donkies.model.ErrorModel;
import io.bankspec.donkies.model.ErrorModelErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Django REST framework: {@code detail}, or messages under the names of fields; HTML from Django itself. */
class DonkiesErrorsTest {
    @RegisterExtension
    final OneAnswer answer = new OneAnswer();

    private FinanceApi finance() {
        return DonkiesClient.builder()
                .baseUrl(answer.url())
                .retries(RetryPolicy.NONE)
                .token("t")
                .build()
                .finance();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invalid token.", "Token expired."})
    void aBadTokenIs400AndToldByItsCode(String detail) {
        answer.json(400, "{'detail': '" + detail + "', 'error_code': 'Bad Token'}");
        ApiException failure =
                answer.failure(InvalidRequestException.class, finance().listMembers());
        assertThat(failure.errorProperty("error_code")).isEqualTo("Bad Token");
        ErrorModel error = failure.error(ErrorModel.class);
        assertThat(error.getErrorCode()).isEqualTo(ErrorModelErrorCode.BAD_TOKEN);
        assertThat(error.getDetail()).isEqualTo(detail);
    }

    @Test
    void aBadTokenIs401InLaterVersions() {
        answer.json(401, "{'detail': 'Invalid token.', 'error_code': 'Bad Token'}");
        ApiException failure =
                answer.failure(AuthenticationException.class, finance().listMembers());
        assertThat(failure.error(ErrorModel.class).getErrorCode()).isEqualTo(ErrorModelErrorCode.BAD_TOKEN);
    }

    @Test
    void noTokenIs401WithoutACode() {
        answer.json(401, "{'detail': 'canary'}", "WWW-Authenticate", "Basic realm=\"api\"");
        ApiException failure =
                answer.failure(AuthenticationException.class, finance().listMembers());
        assertThat(failure.error(ErrorModel.class).getDetail()).isEqualTo("canary");
        assertThat(failure.errorProperty("error_code")).isNull();
    }

    @Test
    void refusedFieldsStandUnderTheirNames() {
        answer.json(400, "{'institution_code': ['canary required.'], 'non_field_errors': ['canary a', 'canary b']}");
        ErrorModel error = answer.failure(
                        InvalidRequestException.class, finance().readMember("f00"))
                .error(ErrorModel.class);
        assertThat(error.getAdditionalProperties())
                .containsExactly(entry("institution_code", List.of("canary required.")));
        assertThat(error.getNonFieldErrors()).containsExactly("canary a", "canary b");
        assertThat(error.getDetail()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 406, 415})
    void statusesThatTheSpecDoesNotListHaveADetailToo(int status) {
        answer.json(status, "{'detail': 'canary'}");
        ApiException failure =
                answer.failure(InvalidRequestException.class, finance().listAccounts());
        assertThat(failure.error(ErrorModel.class).getDetail()).isEqualTo("canary");
    }

    @Test
    void aSessionWithoutItsTokenIs403() {
        answer.json(403, "{'detail': 'canary'}");
        ApiException failure =
                answer.failure(PermissionException.class, finance().listAccounts());
        assertThat(failure.error(ErrorModel.class).getDetail()).isEqualTo("canary");
    }

    @Test
    void unknownRoutesAndCrashesAreHtml() {
        answer.is(404, "text/html", "<h1>Not Found</h1><p>canary</p>");
        NotFoundException notFound =
                answer.failure(NotFoundException.class, finance().readMember("f00"));
        assertThat(notFound.error(ErrorModel.class)).isNull();
        assertThat(notFound.errorProperty("detail")).isNull();
        answer.is(500, "text/html", "<h1>Server Error (500)</h1><p>canary</p>");
        assertThat(answer.failure(ServerException.class, finance().listCredentials("mxbank"))
                        .error(ErrorModel.class))
                .isNull();
    }

    @Test
    void thereIsNoRequestId() {
        answer.json(404, "{'detail': 'Not found.', 'requestId': 'a'}", "X-Request-Id", "b");
        assertThat(answer.failure(NotFoundException.class, finance().readMember("f00"))
                        .requestId())
                .isNull();
    }
}
