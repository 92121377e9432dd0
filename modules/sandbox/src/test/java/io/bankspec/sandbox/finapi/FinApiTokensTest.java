package io.bankspec.sandbox.finapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.PermissionException;
import io.bankspec.finapi.FinApiClient;
import io.bankspec.finapi.model.AccessToken;
import io.bankspec.finapi.model.ErrorCode;
import io.bankspec.finapi.model.ErrorMessage;
import io.bankspec.finapi.model.ExecutePasswordChangeParams;
import io.bankspec.finapi.model.GetTokenParams;
import io.bankspec.finapi.model.GrantType;
import io.bankspec.finapi.model.RequestPasswordChangeParams;
import io.bankspec.finapi.model.RevokeTokenParams;
import io.bankspec.finapi.model.TokenTypeHint;
import io.bankspec.finapi.model.User;
import io.bankspec.finapi.model.UserCreateParams;
import io.bankspec.finapi.model.UserUpdateParams;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FinApiTokensTest {
    @RegisterExtension
    final FinApiBed bed = new FinApiBed();

    private ApiCall<AccessToken> login(String secret, String user, String password) {
        return bed.client
                .authorization()
                .getToken(GetTokenParams.builder()
                        .grantType(GrantType.PASSWORD)
                        .clientId("any")
                        .clientSecret(secret)
                        .username(user)
                        .password(password)
                        .build());
    }

    private AccessToken login() {
        return login("any", "jane-roe", "sandbox-password").execute();
    }

    private ApiCall<AccessToken> refresh(String token) {
        return bed.client
                .authorization()
                .getToken(GetTokenParams.builder()
                        .grantType(GrantType.REFRESH_TOKEN)
                        .clientId("any")
                        .clientSecret("any")
                        .refreshToken(token)
                        .build());
    }

    private FinApiClient with(String userToken) {
        return bed.builder().userToken(userToken).build();
    }

    private static int status(ApiCall<?> call) {
        return catchThrowableOfType(ApiException.class, call::execute).statusCode();
    }

    private User create(String id) {
        return bed.client
                .users()
                .createUser(UserCreateParams.builder()
                        .id(id)
                        .password("example-password")
                        .email("john@example.com")
                        .build())
                .execute();
    }

    @Test
    void aLoginThatIsRepeatedGivesTheSameToken() {
        AccessToken first = login();
        bed.time.skip(Duration.ofMinutes(59));
        AccessToken again = login();
        assertThat(again.getAccessToken()).isEqualTo(first.getAccessToken());
        assertThat(again.getExpiresIn()).isBetween(1, 60);
        bed.time.skip(Duration.ofMinutes(1));
        assertThat(login().getAccessToken()).isNotEqualTo(first.getAccessToken());
    }

    @Test
    void aTokenLastsForAnHour() {
        FinApiClient client = with(login().getAccessToken());
        bed.time.skip(Duration.ofMinutes(59));
        assertThat(client.users().getAuthorizedUser().execute().getId()).isEqualTo("jane-roe");
        bed.time.skip(Duration.ofMinutes(1));
        assertThatThrownBy(() -> client.users().getAuthorizedUser().execute())
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aClientThatRenewsItsTokenNeverSeesItExpire() {
        for (int i = 0; i < 5; i++) {
            bed.client.users().getAuthorizedUser().execute();
            bed.client.banks().getBank(FinApiBed.DEMO).execute();
            bed.time.skip(Duration.ofMinutes(50));
        }
        assertThat(bed.server.requests()).contains("getToken");
    }

    @Test
    void aRefreshTokenWorksOnce() {
        String token = login().getRefreshToken();
        AccessToken fresh = refresh(token).execute();
        assertThat(fresh.getRefreshToken()).isNotEqualTo(token);
        assertThat(status(refresh(token))).isEqualTo(400);
        assertThat(with(fresh.getAccessToken())
                        .users()
                        .getAuthorizedUser()
                        .execute()
                        .getId())
                .isEqualTo("jane-roe");
    }

    @Test
    void refusedLoginsSayWhy() {
        assertThat(status(login("wrong", "jane-roe", "sandbox-password"))).isEqualTo(401);
        assertThat(status(login("any", "jane-roe", "no"))).isEqualTo(400);
        assertThat(status(login("any", "nobody", "no"))).isEqualTo(400);
        FinApiClient client =
                bed.builder().oauth2ClientCredentials("any", "wrong").build();
        assertThatThrownBy(() -> client.users().verifyUser("jane-roe").execute())
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void fiveWrongPasswordsLockAUserUntilItIsChanged() {
        for (int i = 0; i < 5; i++)
            assertThat(status(login("any", "jane-roe", "no"))).isEqualTo(400);
        assertThat(status(login("any", "jane-roe", "sandbox-password"))).isEqualTo(423);
        String token = bed.client
                .users()
                .requestPasswordChange(
                        RequestPasswordChangeParams.builder().userId("jane-roe").build())
                .execute()
                .getPasswordChangeToken();
        ExecutePasswordChangeParams.Builder change =
                ExecutePasswordChangeParams.builder().userId("jane-roe").password("another-password");
        assertThat(status(bed.client
                        .users()
                        .executePasswordChange(change.passwordChangeToken("00").build())))
                .isEqualTo(400);
        bed.client
                .users()
                .executePasswordChange(change.passwordChangeToken(token).build())
                .execute();
        login("any", "JANE-ROE", "another-password").execute();
    }

    @Test
    void aTokenOfTheWrongKindIsForbidden() {
        AccessToken client = bed.client
                .authorization()
                .getToken(GetTokenParams.builder()
                        .grantType(GrantType.CLIENT_CREDENTIALS)
                        .clientId("any")
                        .clientSecret("any")
                        .build())
                .execute();
        assertThat(client.getRefreshToken()).isNull();
        PermissionException failure = catchThrowableOfType(
                PermissionException.class,
                () -> with(client.getAccessToken()).users().getAuthorizedUser().execute());
        assertThat(failure.error(ErrorMessage.class).getErrors().get(0).getCode())
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(with(client.getAccessToken())
                        .banks()
                        .getBank(FinApiBed.DEMO)
                        .execute()
                        .getIsTestBank())
                .isTrue();
    }

    @Test
    void whatIsRevokedIsOver() {
        AccessToken token = login();
        RevokeTokenParams.Builder body = RevokeTokenParams.builder().token(token.getAccessToken());
        bed.client
                .authorization()
                .revokeToken(body.tokenTypeHint(TokenTypeHint.ACCESS_TOKEN).build())
                .execute();
        assertThat(status(with(token.getAccessToken()).users().getAuthorizedUser()))
                .isEqualTo(401);
        AccessToken fresh = refresh(token.getRefreshToken()).execute();
        bed.client
                .authorization()
                .revokeToken(RevokeTokenParams.builder()
                        .token(fresh.getRefreshToken())
                        .build())
                .execute();
        assertThat(status(with(fresh.getAccessToken()).users().getAuthorizedUser()))
                .isEqualTo(401);
        assertThat(status(refresh(fresh.getRefreshToken()))).isEqualTo(400);
    }

    @Test
    void usersAreMadeChangedAndDeleted() {
        User user = create("john");
        assertThat(user.getPassword()).isEqualTo("example-password");
        bed.assertRefused(
                422,
                ErrorCode.ENTITY_EXISTS,
                bed.client
                        .users()
                        .createUser(UserCreateParams.builder().id("JOHN").build()));
        FinApiClient john = bed.builder()
                .oauth2Password("any", "any", "john", "example-password")
                .build();
        UserUpdateParams update =
                UserUpdateParams.builder().email("").isAutoUpdateEnabled(true).build();
        User changed = john.users().editAuthorizedUser(update).execute();
        assertThat(changed.getEmail()).isNull();
        assertThat(changed.getIsAutoUpdateEnabled()).isTrue();
        assertThat(changed.getPassword()).isEqualTo("XXXXX");
        john.users().deleteAuthorizedUser().execute();
        assertThat(status(login("any", "john", "example-password"))).isEqualTo(400);
        assertThat(status(john.users().getAuthorizedUser())).isIn(400, 401);
    }

    @Test
    void someUsersHaveToBeVerified() {
        create("unverified-1");
        assertThat(status(login("any", "unverified-1", "example-password"))).isEqualTo(403);
        bed.client.users().verifyUser("unverified-1").execute();
        assertThat(bed.client
                        .users()
                        .getVerificationStatus("unverified-1")
                        .execute()
                        .getIsUserVerified())
                .isTrue();
        login("any", "unverified-1", "example-password").execute();
        bed.assertRefused(
                422, ErrorCode.USER_ALREADY_VERIFIED, bed.client.users().deleteUnverifiedUser("unverified-1"));
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, bed.client.users().verifyUser("nobody"));
    }

    @Test
    void oneUserDoesNotSeeWhatIsAnothers() {
        create("john");
        long id = bed.imported(FinApiBed.demo("a")).getId();
        FinApiClient john = bed.builder()
                .oauth2Password("any", "any", "john", "example-password")
                .build();
        bed.assertRefused(404, ErrorCode.UNKNOWN_ENTITY, john.bankConnections().getBankConnection(id));
        assertThat(john.accounts().getAndSearchAllAccounts().execute().getAccounts())
                .isEmpty();
    }
}
