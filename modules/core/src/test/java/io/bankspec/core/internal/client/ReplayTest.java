package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.ServerException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import java.math.BigDecimal;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider that accepts a token no more although it has not expired. */
class ReplayTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private Tokens.Api api;

    @BeforeEach
    void logIn() {
        api = fixture.builder().with("token", Tokens.bearer(Tokens.user())).build(Tokens.Api.class);
    }

    private RuntimeFixture token(String token) {
        return fixture.answer(200, Tokens.answer(token, "\"expires_in\": 3600"));
    }

    private RecordedRequest assertNextUses(String token) {
        RecordedRequest request = fixture.request();
        assertThat(Tokens.authorization(request)).isEqualTo("Bearer " + token);
        return request;
    }

    private void assertNextIsLogin() {
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.TOKEN);
    }

    @ParameterizedTest
    @EnumSource
    void theCallIsSentOnceMoreWithANewToken(Way way) {
        token("t1").answer(401, "{}");
        token("t2").answer(200, "{\"name\": \"Giro\"}").answer(200, "{}");
        assertThat(way.execute(api.accounts()).name()).isEqualTo("Giro");
        way.execute(api.accounts());
        assertNextIsLogin();
        assertNextUses("t1");
        assertNextIsLogin();
        assertNextUses("t2");
        assertNextUses("t2");
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyIsSentOnceMoreAsItWas(Way way) {
        token("t1").answer(401, "{}");
        token("t2").answer(200, "{}");
        way.execute(api.add(new Account("Giro", new BigDecimal("10.00"))));
        assertNextIsLogin();
        RecordedRequest first = assertNextUses("t1");
        assertNextIsLogin();
        RecordedRequest second = assertNextUses("t2");
        assertThat(first.getBody().utf8()).contains("Giro", "10.00");
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().get("Content-Type"))
                .isEqualTo(first.getHeaders().get("Content-Type"));
    }

    @ParameterizedTest
    @EnumSource
    void aNewTokenThatIsNotAcceptedEitherIsTheCallersProblem(Way way) {
        token("t1").answer(401, "{}");
        token("t2").answer(401, "{}");
        assertThatThrownBy(() -> way.execute(api.accounts()))
                .isInstanceOfSatisfying(
                        AuthenticationException.class,
                        failure -> assertThat(failure.operation()).isEqualTo("getAccounts"));
        assertThat(fixture.server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void theSameTokenAgainIsNotSentAgain(Way way) {
        fixture.answer(200, Tokens.answer("t1", "")).answer(401, "{}").answer(200, Tokens.answer("t1", ""));
        assertThatThrownBy(() -> way.execute(api.accounts())).hasMessage("getAccounts: HTTP 401" + fixture.where());
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void theSameTokenWithAnotherLifetimeIsNotSentAgainEither(Way way) {
        token("t1").answer(401, "{}");
        fixture.answer(200, Tokens.answer("t1", "\"expires_in\": 1800, \"refresh_token\": \"r2\""));
        assertThatThrownBy(() -> way.execute(api.accounts())).hasMessage("getAccounts: HTTP 401" + fixture.where());
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void noOtherFailureCostsTheToken(Way way) {
        token("t1").answer(403, "{}").answer(400, "{}").answer(500, "{}").answer(200, "{}");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> way.execute(api.accounts())).isInstanceOf(ApiException.class);
        }
        way.execute(api.accounts());
        assertThat(fixture.server.getRequestCount()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void aLoginThatFailsInBetweenIsTheResult(Way way) {
        token("t1").answer(401, "{}").answer(500, "{}");
        assertThatThrownBy(() -> way.execute(api.accounts())).isInstanceOf(ServerException.class);
        fixture.answer(400, "{}");
        assertThatThrownBy(() -> way.execute(api.accounts())).isInstanceOf(LoginRefusedException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void theRefreshTokenOfARejectedTokenIsStillGood() {
        fixture.answer(200, Tokens.answer("t1", "\"refresh_token\": \"r1\"")).answer(401, "{}");
        token("t2").answer(200, "{}");
        api.accounts().execute();
        assertNextIsLogin();
        assertNextUses("t1");
        assertThat(Tokens.form(fixture.request())).containsEntry("refresh_token", "r1");
    }
}
