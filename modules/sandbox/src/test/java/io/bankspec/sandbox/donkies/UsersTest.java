package io.bankspec.sandbox.donkies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.NotFoundException;
import io.bankspec.donkies.DonkiesClient;
import io.bankspec.donkies.model.Login;
import io.bankspec.donkies.model.PasswordReset;
import io.bankspec.donkies.model.PasswordResetRequest;
import io.bankspec.donkies.model.Signup;
import io.bankspec.donkies.model.SignupConfirm;
import io.bankspec.donkies.model.User;
import io.bankspec.sandbox.client.DonkiesClients;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing up, logging in, and how long a key lives. */
class UsersTest extends DonkiesFixture {
    /** MD5 of the address. */
    private static final String JOHN = "8eb1b522f60d11fa897de1dc6351b7e8";

    private String key(String email, String password) {
        return donkies.auth()
                .login(Login.builder().email(email).password(password).build())
                .execute()
                .getToken();
    }

    private void signup(String email) {
        donkies.auth()
                .signup(Signup.builder()
                        .email(email)
                        .password("first")
                        .firstName("John")
                        .lastName("Doe")
                        .build())
                .execute();
    }

    private String confirm(String token) {
        return donkies.auth()
                .signupConfirm(SignupConfirm.builder()
                        .encryptedId(JOHN)
                        .confirmationToken(token)
                        .build())
                .execute()
                .getToken();
    }

    @Test
    void anybodyLogsInWithAnyPasswordButOne() {
        User user = donkies.auth().readUser().execute();
        assertThat(user.getEmail()).isEqualTo("jane.roe@example.com");
        assertThat(user.getGuid()).startsWith("USR-");
        DonkiesClient refused = DonkiesClients.builder(server)
                .token("jane.roe@example.com", "wrong")
                .build();
        assertThatThrownBy(() -> refused.auth().readUser().execute()).isInstanceOf(LoginRefusedException.class);
        refused(400, () -> key("jane.roe@example.com", "wrong"));
        refused(400, () -> key("nonsense", "password"));
    }

    @Test
    void aLoginAnswersTheKeyThatIsStillGoodAndDoesNotProlongIt() {
        String first = key("john.doe@example.com", "password");
        assertThat(first).matches("[0-9a-f]{32}");
        time.skip(Duration.ofMinutes(1400).minusSeconds(1));
        assertThat(key("john.doe@example.com", "password")).isEqualTo(first);
        assertThat(withKey(first).auth().readUser().execute().getEmail()).isEqualTo("john.doe@example.com");
        time.skip(Duration.ofSeconds(1));
        refused(400, () -> withKey(first).auth().readUser().execute());
        assertThat(key("john.doe@example.com", "password")).isNotEqualTo(first);
        refused(400, () -> withKey(first).auth().readUser().execute());
    }

    @Test
    void aClientWithAPasswordRenewsItsKeyByItself() {
        donkies.finance().listMembers().execute();
        time.skip(Duration.ofMinutes(1400));
        assertThat(donkies.finance().listMembers().execute()).isEmpty();
        assertThat(server.requests()).containsExactly("login", "listMembers", "login", "listMembers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Token 0123456789abcdef0123456789abcdef | 400 | {"detail":"Invalid token.","error_code":"Bad Token"}
                    Token 0123 4567                        | 401 | {"detail":"Invalid token header."}
                    Bearer 0123                            | 401 | {"detail":"missing credential: Authorization"}
                    """)
    void aBadKeyIs400AndABadHeader401(String header, int status, String body) throws IOException {
        Request request = new Request.Builder()
                .url(server.url() + "/v1/members")
                .header("Authorization", header)
                .build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(status);
            assertThat(response.body().string()).isEqualTo(body);
            assertThat(response.header("WWW-Authenticate")).isEqualTo(status == 401 ? "Basic realm=\"api\"" : null);
        }
    }

    @Test
    void anUnknownRouteIsAPage() throws IOException {
        Request request =
                new Request.Builder().url(server.url() + "/v1/accounts/").build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(404);
            assertThat(response.header("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void aSignupIsConfirmedAndKnownToAtriumSomeSecondsLater() {
        signup("john.doe@example.com");
        refused(400, () -> key("john.doe@example.com", "first"));
        refused(400, () -> confirm("wrong"));
        DonkiesClient john = withKey(confirm("anything"));
        User user = john.auth().readUser().execute();
        assertThat(user.getEncryptedId()).isEqualTo(JOHN);
        assertThat(user.getIsConfirmed()).isTrue();
        assertThat(user.getFirstName()).isEqualTo("John");
        assertThat(user.getGuid()).isNull();
        assertThat(user.getIdentifier()).isNull();
        refused(500, () -> create(john, "mxbank", "test_atrium", "password"));

        time.skip(Duration.ofSeconds(5));
        assertThat(john.auth().readUser().execute().getGuid()).startsWith("USR-");
        assertThat(create(john, "mxbank", "test_atrium", "password").getInstitution())
                .isEqualTo("mxbank");
        refused(400, () -> confirm("anything"));
        refused(400, () -> key("john.doe@example.com", "second"));
        assertThat(key("john.doe@example.com", "first")).isNotEmpty();
    }

    @Test
    void anAddressHasToBeOneAndNew() {
        refused(400, () -> signup("nonsense"));
        refused(400, () -> signup(""));
        signup("john.doe@example.com");
        refused(400, () -> signup("john.doe@example.com"));
    }

    @Test
    void aResetChangesThePassword() {
        key("john.doe@example.com", "first");
        donkies.auth()
                .requestPasswordReset(PasswordResetRequest.builder()
                        .email("nobody@example.com")
                        .build())
                .execute();
        PasswordReset.Builder reset = PasswordReset.builder().encryptedId(JOHN).newPassword("second");
        refused(
                400,
                () -> donkies.auth()
                        .resetPassword(reset.resetToken("wrong").build())
                        .execute());
        donkies.auth().resetPassword(reset.resetToken("anything").build()).execute();
        refused(400, () -> key("john.doe@example.com", "first"));
        assertThat(key("john.doe@example.com", "second")).isNotEmpty();
    }

    @Test
    void aMemberThatIsMissingIsNotFoundInTheProvidersWords() {
        assertThatThrownBy(() -> read("0".repeat(32)))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        e -> assertThat(e.errorProperty("detail")).isEqualTo("Not found."));
    }
}
