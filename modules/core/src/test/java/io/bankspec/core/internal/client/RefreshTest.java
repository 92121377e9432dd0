package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {
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

    /** The token call that a call makes first. */
    private RecordedRequest loginOf(Tokens.Api api) {
        fixture.answer(200, "{}");
        api.accounts().execute();
        RecordedRequest login = fixture.request();
        assertThat(login.getMethod()).isEqualTo("POST");
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.ACCOUNTS);
        return login;
    }

    private Tokens.Api loggedIn(TokenLogin login) {
        Tokens.Api api = api(login);
        token("t1", "r1");
        loginOf(api);
        time.skip(Duration.ofHours(1));
        return api;
    }

    @Test
    void theTokenOfAUserIsRefreshedWithoutThePassword() {
        Tokens.Api api = loggedIn(Tokens.user());
        token("t2", "r2");
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.refreshForm("r1"));
    }

    @Test
    void theNewestRefreshTokenIsUsed() {
        Tokens.Api api = loggedIn(Tokens.user());
        token("t2", "r2");
        loginOf(api);
        time.skip(Duration.ofHours(1));
        token("t3", "r3");
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.refreshForm("r2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"refresh_token\": null", ", \"refresh_token\": \"\""})
    void aRefreshTokenThatIsNotReplacedStaysInUse(String replacement) {
        Tokens.Api api = loggedIn(Tokens.user());
        fixture.answer(200, Tokens.answer("t2", "\"expires_in\": 3600" + replacement));
        loginOf(api);
        time.skip(Duration.ofHours(1));
        token("t3", "r3");
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.refreshForm("r1"));
    }

    @Test
    void theTokenOfAClientIsReplacedByALogin() {
        Tokens.Api api = loggedIn(Tokens.client());
        token("t2", "r2");
        assertThat(Tokens.form(loginOf(api)))
                .isEqualTo(Map.of("client_id", "id", "client_secret", "secret", "grant_type", "client_credentials"));
    }

    @Test
    void aUserTokenWithoutARefreshTokenIsReplacedByALogin() {
        Tokens.Api api = api(Tokens.user());
        fixture.answer(200, Tokens.answer("t1", "\"expires_in\": 3600"));
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.LOGIN_FORM);
        time.skip(Duration.ofHours(1));
        token("t2", "r2");
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.LOGIN_FORM);
    }

    @Test
    void aProgramMayBeginWithARefreshToken() {
        Tokens.Api api = api(Tokens.oauth2().refreshToken("id", "secret", "r0"));
        fixture.answer(200, Tokens.answer("t1", "\"expires_in\": 3600"));
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.refreshForm("r0"));
        time.skip(Duration.ofHours(1));
        token("t2", "r2");
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.refreshForm("r0"));
        time.skip(Duration.ofHours(1));
        token("t3", "r3");
        assertThat(Tokens.form(loginOf(api))).isEqualTo(Tokens.refreshForm("r2"));
    }

    @Test
    void aRefreshMayHaveAnAddressOfItsOwn() {
        Tokens.Api api = loggedIn(
                new OAuth2("token", "/oauth/token", "/oauth/refresh").password("id", "secret", "user", "password"));
        token("t2", "r2");
        assertThat(loginOf(api).getTarget()).isEqualTo("/oauth/refresh");
    }
}
