package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedRefreshTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();

    private Tokens.Api api(TokenLogin login) {
        return fixture.builder().time(time).with("token", Tokens.bearer(login)).build(Tokens.Api.class);
    }

    private RuntimeFixture token(String token, String refresh) {
        return fixture.answer(
                200, Tokens.answer(token, "\"expires_in\": 3600, \"refresh_token\": \"" + refresh + "\""));
    }

    /** A client whose token has just expired. */
    private Tokens.Api expired() {
        Tokens.Api api = api(Tokens.user());
        token("t1", "r1").answer(200, "{}");
        api.accounts().execute();
        fixture.request();
        fixture.request();
        time.skip(Duration.ofHours(1));
        return api;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void afterARefusedRefreshTheUserLogsInAgain(int status) {
        Tokens.Api api = expired();
        fixture.answer(status, "{\"error\": \"invalid_grant\"}");
        token("t2", "r2").answer(200, "{}");
        api.accounts().execute();
        assertThat(Tokens.form(fixture.request())).isEqualTo(Tokens.refreshForm("r1"));
        assertThat(Tokens.form(fixture.request())).isEqualTo(Tokens.LOGIN_FORM);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t2");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 408})
    void aRefreshThatFailsOtherwiseIsNoReasonToLogIn(int status) {
        Tokens.Api api = expired();
        int before = fixture.server.getRequestCount();
        fixture.answer(status, "{}");
        assertThatThrownBy(() -> api.accounts().execute())
                .isNotInstanceOf(LoginRefusedException.class)
                .hasMessage("OAuth 2 token: HTTP " + status + fixture.where());
        assertThat(fixture.server.getRequestCount()).isEqualTo(before + 1);
        fixture.request();
        token("t2", "r2").answer(200, "{}");
        api.accounts().execute();
        assertThat(Tokens.form(fixture.request())).isEqualTo(Tokens.refreshForm("r1"));
    }

    @Test
    void aRefreshWithoutAnAnswerIsNoReasonToLogIn() {
        Tokens.Api api = expired();
        int before = fixture.server.getRequestCount();
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(TransportException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(before + 1);
    }

    @Test
    void aRefreshTokenAloneIsRefusedForGood() {
        Tokens.Api api = api(Tokens.oauth2().refreshToken("id", "secret", "r0"));
        fixture.answer(400, "{}");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(LoginRefusedException.class);
        }
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }
}
