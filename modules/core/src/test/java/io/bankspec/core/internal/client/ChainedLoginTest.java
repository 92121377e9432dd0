package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.generated.spec.RenewOn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** A login that itself needs the token of another. */
class ChainedLoginTest {
    interface Api {
        @POST("user-login")
        @OperationInfo(id = "userLogin", table = Table.class)
        ApiCall<@Nullable String> userLogin();

        @GET("note")
        @OperationInfo(id = "note", table = Table.class)
        ApiCall<@Nullable String> note();

        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                operation.security(id.equals("note") ? "user" : "token");
            }
        }
    }

    private static final Credential USER = Credential.login(
            CredentialLocation.header("User-Token", ""),
            TokenLogin.byCall(
                    "user",
                    List.of("jane"),
                    RenewOn.UNAUTHORIZED,
                    Duration.ofHours(1),
                    "",
                    (logins, body) -> logins.api(Api.class).userLogin(),
                    token -> token));

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @Test
    void theOtherMayBeGivenBefore() {
        assertThatBothAreSent(fixture.builder()
                .with("token", LoginByCall.credential())
                .with("user", USER)
                .build(Api.class));
    }

    @Test
    void theOtherMayBeGivenAfter() {
        assertThatBothAreSent(fixture.builder()
                .with("user", USER)
                .with("token", LoginByCall.credential())
                .build(Api.class));
    }

    private void assertThatBothAreSent(Api api) {
        fixture.answer(200, "\"program\"").answer(200, "\"user\"").answer(200, "\"done\"");
        assertThat(api.note().execute()).isEqualTo("done");
        assertThat(fixture.request().getRequestLine()).startsWith("POST /login");
        assertThat(fixture.request().getHeaders().get("Authorization")).isEqualTo("Bearer program");
        assertThat(fixture.request().getHeaders().get("User-Token")).isEqualTo("user");
    }
}
