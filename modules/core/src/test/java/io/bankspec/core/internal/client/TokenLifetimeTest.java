package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.AuthenticationException;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifetimeTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();

    private Tokens.Api api(TokenLogin login) {
        return fixture.builder().time(time).with("token", Tokens.bearer(login)).build(Tokens.Api.class);
    }

    private void assertLogsInAndUses(Tokens.Api api, String token, String otherProperties) {
        fixture.answer(200, Tokens.answer(token, otherProperties)).answer(200, "{}");
        api.accounts().execute();
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.TOKEN);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer " + token);
    }

    private void assertStillUses(Tokens.Api api, String token) {
        fixture.answer(200, "{}");
        api.accounts().execute();
        var request = fixture.request();
        assertThat(request.getRequestLine()).isEqualTo(Tokens.ACCOUNTS);
        assertThat(Tokens.authorization(request)).isEqualTo("Bearer " + token);
    }

    @ParameterizedTest
    @CsvSource({"7200, 7170000", "3600, 3570000", "61, 31000", "60, 30000", "40, 20000", "1, 500"})
    void aTokenIsRenewedHalfAMinuteBeforeItExpiresAndAShortOneAfterHalfItsLife(int expiresIn, long renewedAfter) {
        Tokens.Api api = api(Tokens.client());
        assertLogsInAndUses(api, "t1", "\"expires_in\": " + expiresIn);
        time.skip(Duration.ofMillis(renewedAfter - 1));
        assertStillUses(api, "t1");
        time.skip(Duration.ofMillis(1));
        assertLogsInAndUses(api, "t2", "\"expires_in\": " + expiresIn);
        time.skip(Duration.ofMillis(renewedAfter - 1));
        assertStillUses(api, "t2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3600\"", "\" 3600 \"", "3600.0", "\"3600.00\"", "3.6e3", "36E2", "\"3.6E+3\""})
    void aLifetimeMayBeWrittenInManyWays(String expiresIn) {
        Tokens.Api api = api(Tokens.client());
        assertLogsInAndUses(api, "t1", "\"expires_in\": " + expiresIn);
        time.skip(Duration.ofSeconds(3570).minusMillis(1));
        assertStillUses(api, "t1");
        time.skip(Duration.ofMillis(1));
        assertLogsInAndUses(api, "t2", "\"expires_in\": " + expiresIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"expires_in\": 0",
                "\"expires_in\": \"0\"",
                "\"expires_in\": null",
                "\"expires_in\": -1",
                "\"expires_in\": 99999999999",
                "\"expires_in\": 9e9",
                "\"expires_in\": [3600]",
                "\"expires_in\": \"soon\""
            })
    void aTokenWithoutALifetimeIsNeverRenewed(String properties) {
        Tokens.Api api = api(Tokens.user());
        assertLogsInAndUses(api, "t1", properties);
        time.skip(Duration.ofDays(3650));
        assertStillUses(api, "t1");
    }

    @Test
    void theTimeOfALoginIsThatOfItsAnswer() {
        Tokens.Api api = api(Tokens.client());
        time.skip(Duration.ofDays(1));
        assertLogsInAndUses(api, "t1", "\"expires_in\": 60");
        time.skip(Duration.ofSeconds(29));
        assertStillUses(api, "t1");
    }

    /** So does finAPI: the margin before the end is not worth a login for every call. */
    @Test
    void aTokenThatALoginYieldsAgainIsUsedUntilItEnds() {
        Tokens.Api api = api(Tokens.client());
        assertLogsInAndUses(api, "t1", "\"expires_in\": 3600");
        time.skip(Duration.ofSeconds(3570));
        assertLogsInAndUses(api, "t1", "\"expires_in\": 30");
        time.skip(Duration.ofMillis(29_999));
        assertStillUses(api, "t1");
        time.skip(Duration.ofMillis(1));
        assertLogsInAndUses(api, "t2", "\"expires_in\": 3600");
    }

    @Test
    void aTokenThatALoginYieldsAgainForNoTimeHasEnded() {
        Tokens.Api api = api(Tokens.client());
        assertLogsInAndUses(api, "t1", "\"expires_in\": 3600");
        time.skip(Duration.ofSeconds(3570));
        assertLogsInAndUses(api, "t1", "\"expires_in\": 0");
        assertLogsInAndUses(api, "t2", "\"expires_in\": 3600");
        assertStillUses(api, "t2");
    }

    @Test
    void anEndlessTokenThatALoginYieldsAgainStaysEndless() {
        Tokens.Api api = api(Tokens.user());
        assertLogsInAndUses(api, "t1", "\"expires_in\": 0");
        fixture.answer(401, "{}").answer(200, Tokens.answer("t1", "\"expires_in\": 0"));
        assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(AuthenticationException.class);
        fixture.request();
        fixture.request();
        assertStillUses(api, "t1");
    }
}
