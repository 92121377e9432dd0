package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.ConflictException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.PermissionException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.AccessToken;
import io.bankspec.finapi.model.BadCredentialsError;
import io.bankspec.finapi.model.BankConnection;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.ErrorDetails;
import io.bankspec.finapi.model.ErrorMessage;
import io.bankspec.finapi.model.ErrorType;
import io.bankspec.finapi.model.GetTokenParams;
import io.bankspec.finapi.model.GrantType;
import io.bankspec.finapi.model.ImportBankConnectionParams;
import io.bankspec.finapi.model.RevokeTokenParams;
import io.bankspec.finapi.model.TokenError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One shape for all but the authorization, which speaks OAuth; whoever sits between may send either anywhere. */
class FinApiErrorsTest {
    private static final String OAUTH = "{'error': 'invalid_token', 'error_description': 'canary token'}";

    @RegisterExtension
    final OneAnswer answer = new OneAnswer();

    private FinApiClient finapi() {
        return FinApiClient.builder()
                .baseUrl(answer.url())
                .retries(RetryPolicy.NONE)
                .clientToken("c")
                .userToken("u")
                .build();
    }

    private ApiCall<BankConnection> getBankConnection() {
        return finapi().bankConnections().getBankConnection(42L);
    }

    private ApiCall<AccessToken> getToken() {
        return finapi().authorization()
                .getToken(GetTokenParams.builder()
                        .grantType(GrantType.PASSWORD)
                        .clientId("c")
                        .clientSecret("canary secret")
                        .build());
    }

    private static String message(String code) {
        return "{'errors': [{'message': 'canary text', 'code': '" + code + "', 'type': 'BUSINESS'}],"
                + " 'date': '2018-03-26 10:14:59.003', 'requestId': 'selfgen-17',"
                + " 'endpoint': 'GET /api/v1/bankConnections/42', 'authContext': '1/2', 'bank': null}";
    }

    @Test
    void theCommonShapeHasCodesTextsAndTheRequestId() {
        answer.json(404, message("UNKNOWN_ENTITY"));
        NotFoundException failure = answer.failure(NotFoundException.class, getBankConnection());
        ErrorDetails detail = failure.error(ErrorMessage.class).getErrors().get(0);
        assertThat(detail.getCode()).isEqualTo(ErrorCode.UNKNOWN_ENTITY);
        assertThat(detail.getType()).isEqualTo(ErrorType.BUSINESS);
        assertThat(detail.getMessage()).isEqualTo("canary text");
        assertThat(failure.requestId()).isEqualTo("selfgen-17");
        assertThat(failure.error(BadCredentialsError.class)).isNull();
    }

    @Test
    void theHeaderIsTheFirstPlaceForTheRequestId() {
        answer.json(404, message("UNKNOWN_ENTITY"), "X-Request-Id", "of-header");
        assertThat(answer.failure(NotFoundException.class, getBankConnection()).requestId())
                .isEqualTo("of-header");
    }

    @Test
    void a401SpeaksOAuthAndHasTheRequestIdInItsHeaderOnly() {
        answer.json(401, OAUTH, "X-Request-Id", "selfgen-18");
        ApiException failure = answer.failure(AuthenticationException.class, getBankConnection());
        BadCredentialsError error = failure.error(BadCredentialsError.class);
        assertThat(error.getError()).isEqualTo("invalid_token");
        assertThat(error.getErrorDescription()).isEqualTo("canary token");
        assertThat(failure.requestId()).isEqualTo("selfgen-18");
        answer.json(401, OAUTH);
        assertThat(answer.failure(AuthenticationException.class, getBankConnection())
                        .requestId())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 423})
    void anErrorOfGetTokenHasOneOfTwoShapes(int status) {
        Class<? extends ApiException> type = switch (status) {
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionException.class;
            case 423 -> ConflictException.class;
            default -> InvalidRequestException.class;
        };
        answer.json(status, OAUTH);
        ApiException oauth = answer.failure(type, getToken());
        assertThat(oauth.error(BadCredentialsError.class).getError()).isEqualTo("invalid_token");
        assertThat(oauth.error(TokenError.class).isBadCredentialsError()).isTrue();
        assertThat(oauth.error(ErrorMessage.class)).isNull();
        answer.json(status, message("LOCKED"));
        ApiException message = answer.failure(type, getToken());
        assertThat(message.error(ErrorMessage.class).getErrors().get(0).getCode())
                .isEqualTo(ErrorCode.LOCKED);
        assertThat(message.error(BadCredentialsError.class)).isNull();
        assertThat(message.requestId()).isEqualTo("selfgen-17");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void aShapeThatIsNotDeclaredCanBeAskedForAllTheSame(int status) {
        Class<? extends ApiException> type = switch (status) {
            case 401 -> AuthenticationException.class;
            case 500 -> ServerException.class;
            default -> InvalidRequestException.class;
        };
        RevokeTokenParams token = RevokeTokenParams.builder().token("canary").build();
        answer.json(status, OAUTH);
        assertThat(answer.failure(type, finapi().authorization().revokeToken(token))
                        .error(BadCredentialsError.class)
                        .getError())
                .isEqualTo("invalid_token");
        assertThat(answer.failure(type, getBankConnection())
                        .error(BadCredentialsError.class)
                        .getError())
                .isEqualTo("invalid_token");
        answer.json(status, message("BAD_REQUEST"));
        assertThat(answer.failure(type, getBankConnection())
                        .error(ErrorMessage.class)
                        .getErrors()
                        .get(0)
                        .getCode())
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void halfAnOAuthErrorStillHasItsCode() {
        answer.json(400, "{'error': 'invalid_grant'}");
        ApiException failure = answer.failure(InvalidRequestException.class, getToken());
        assertThat(failure.error(BadCredentialsError.class)).isNull();
        assertThat(failure.error(TokenError.class).isUnknown()).isTrue();
        assertThat(failure.errorProperty("error")).isEqualTo("invalid_grant");
    }

    @Test
    void a510IsAQuestionAndNoFaultOfTheServer() {
        answer.json(510, message("ADDITIONAL_AUTHENTICATION_REQUIRED"));
        ImportBankConnectionParams body = ImportBankConnectionParams.builder()
                .bankId(277672L)
                .bankingPin("canary pin")
                .build();
        ApiException failure = answer.failure(
                MfaRequiredException.class, finapi().bankConnections().importBankConnection(body));
        assertThat(failure.error(ErrorMessage.class).getErrors().get(0).getMessage())
                .isEqualTo("canary text");
    }

    @Test
    void a451OfLaterVersionsHasTheFormInMessageAndHeader() {
        answer.json(451, message("WEB_FORM_REQUIRED"), "Location", "https://forms.example/canary");
        ApiException failure = answer.failure(InvalidRequestException.class, getBankConnection());
        ErrorDetails detail = failure.error(ErrorMessage.class).getErrors().get(0);
        assertThat(detail.getCode().value()).isEqualTo("WEB_FORM_REQUIRED");
        assertThat(failure.headers().get("Location")).endsWith("canary");
    }

    @Test
    void errorsMayBeNullAndAGatewayMaySendAnything() {
        answer.json(500, "{'errors': null, 'date': '2018-03-26 10:14:59.003'}");
        assertThat(answer.failure(ServerException.class, getBankConnection())
                        .error(ErrorMessage.class)
                        .getErrors())
                .isEmpty();
        answer.is(502, "text/html", "<html>canary</html>", "X-Request-Id", "gw-1");
        ServerException html = answer.failure(ServerException.class, getBankConnection());
        assertThat(html.error(ErrorMessage.class)).isNull();
        assertThat(html.requestId()).isEqualTo("gw-1");
    }
}
