package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedLoginTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();

    private Tokens.Api api(TokenLogin login) {
        return fixture.builder().time(time).with("token", Tokens.bearer(login)).build(Tokens.Api.class);
    }

    @ParameterizedTest
    @EnumSource
    void theRefusalNamesTheAnswerAndNoSecret(Way way) {
        Tokens.Api api = api(Tokens.oauth2().password("canary1", "canary2", "canary3", "canary4"));
        fixture.server.enqueue(new MockResponse.Builder()
                .code(400)
                .addHeader("X-Request-Id", "r-7")
                .body("{\"error_description\": \"canary5\"}")
                .build());
        assertThatThrownBy(() -> way.execute(api.accounts()))
                .isInstanceOf(AuthenticationException.class)
                .isInstanceOfSatisfying(LoginRefusedException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(400);
                    assertThat(refusal.requestId()).isEqualTo("r-7");
                    assertThat(refusal.operation()).isEqualTo("OAuth 2 token");
                })
                .hasCauseInstanceOf(ApiException.class)
                .hasMessageNotContaining("canary")
                .rootCause()
                .hasMessageNotContaining("canary");
    }

    @Test
    void noTimeAndNoOtherCallMakesItForgotten() {
        Tokens.Api api = api(Tokens.user());
        fixture.answer(401, "{}");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(LoginRefusedException.class);
            assertThatThrownBy(() -> api.add(new Account("Giro", null)).execute())
                    .isInstanceOf(LoginRefusedException.class);
            time.skip(Duration.ofDays(365));
        }
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRefusalWhenTheTokenIsToBeRenewedIsRememberedAsWell() {
        Tokens.Api api = api(Tokens.client());
        fixture.answer(200, Tokens.answer("t1", "\"expires_in\": 3600")).answer(200, "{}");
        api.accounts().execute();
        time.skip(Duration.ofHours(1));
        fixture.answer(403, "{}");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(LoginRefusedException.class);
        }
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aClientWithOtherCredentialsLogsIn() {
        fixture.answer(400, "{}");
        assertThatThrownBy(() -> api(Tokens.user()).accounts().execute()).isInstanceOf(LoginRefusedException.class);
        fixture.request();
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        api(Tokens.oauth2().password("id", "secret", "user", "right"))
                .accounts()
                .execute();
        assertThat(Tokens.form(fixture.request())).containsEntry("password", "right");
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t1");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void aLoginThatOnlyCameAtABadTimeIsSentAgain(int status) {
        Tokens.Api api = api(Tokens.client());
        fixture.answer(status, "{}");
        assertThatThrownBy(() -> api.accounts().execute())
                .isInstanceOf(ApiException.class)
                .isNotInstanceOf(LoginRefusedException.class);
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        api.accounts().execute();
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"access_token\": null}",
                "{\"access_token\": \" \"}",
                "{\"access_token\": {\"a\": 1}}",
                "{\"access_token\": [\"t1\"]}",
                "{\"access_token\": 1}",
                "{\"access_token\": true}",
                "{\"access_token\": \"Bearer t1\"}",
                "{\"access_token\": \"t1\\n\"}",
                "{\"access_token\": \"tä\"}"
            })
    void anAnswerWithoutAUsableTokenIsNoLoginAndNothingIsKept(String body) {
        Tokens.Api api = api(Tokens.client());
        fixture.answer(200, body);
        assertThatThrownBy(() -> api.accounts().execute())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("token: the answer to the login holds no token");
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
        api.accounts().execute();
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorUnderTheStatusOfASuccessIsARefusalToo(Way way) {
        Tokens.Api api = api(Tokens.user());
        fixture.answer(200, "{\"error\": \"invalid_grant\", \"error_description\": \"unknown user\"}");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> way.execute(api.accounts()))
                    .isInstanceOfSatisfying(LoginRefusedException.class, refusal -> {
                        assertThat(refusal.errorProperty("error")).isEqualTo("invalid_grant");
                        assertThat(refusal.errorProperty("error_description")).isEqualTo("unknown user");
                    });
        }
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aServerThatIsNotReadyHasRefusedNothing() {
        Tokens.Api api = api(Tokens.user());
        fixture.answer(200, "{\"error\": \"temporarily_unavailable\"}");
        assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(UnexpectedAnswerException.class);
        fixture.answer(200, Tokens.answer("t1", "\"error\": null")).answer(200, "{}");
        api.accounts().execute();
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void anEmptyAnswerIsNoLogin() {
        Tokens.Api api = api(Tokens.client());
        fixture.answer(200, "");
        assertThatThrownBy(() -> api.accounts().execute())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("OAuth 2 token: HTTP 200 with no body" + fixture.where());
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }
}
