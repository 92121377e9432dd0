package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.AuthenticationException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider that lets the user log in, and rejects even the token that it has just given. */
class RejectedAgainTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String accepted = "none";
    private volatile String always = "";
    private Tokens.Api api;

    @BeforeEach
    void build() {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean isLogin = request.getRequestLine().equals(Tokens.TOKEN);
                String token = isLogin ? "t" + logins.incrementAndGet() : "";
                String body = isLogin ? Tokens.answer(always.isEmpty() ? token : always, "") : "{}";
                boolean isGood = isLogin
                        || request.getMethod().equals("POST")
                        || Tokens.authorization(request).equals("Bearer " + accepted);
                return new MockResponse.Builder()
                        .code(isGood ? 200 : 401)
                        .body(body)
                        .build();
            }
        });
        api = fixture.builder()
                .time(time)
                .with("token", Tokens.bearer(Tokens.user()))
                .build(Tokens.Api.class);
    }

    private void assertRejected(Way way) {
        assertThatThrownBy(() -> way.execute(api.accounts()))
                .isInstanceOf(AuthenticationException.class)
                .isNotInstanceOf(LoginRefusedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoOtherLoginForAMinute(Way way) {
        for (int i = 0; i < 10; i++) assertRejected(way);
        assertThat(logins).hasValue(2);
        time.skip(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) assertRejected(way);
        assertThat(logins).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatWasAcceptedBeforeItWasRejectedIsReplacedAtOnce(Way way) {
        for (int i = 1; i < 5; i++) {
            accepted = "t" + i;
            way.execute(api.accounts());
            assertThat(logins).hasValue(i);
        }
    }

    /** finAPI gives the same token until it ends. */
    @ParameterizedTest
    @EnumSource
    void aLoginThatYieldsTheRejectedTokenAgainIsNotMadeWithEveryCall(Way way) {
        always = "same";
        for (int i = 0; i < 10; i++) assertRejected(way);
        assertThat(logins).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void anOperationThatRejectsEveryTokenDoesNotCostOneLoginPerCall(Way way) {
        for (int i = 0; i < 10; i++) {
            assertRejected(way);
            way.execute(api.add(new Account("Giro", null)));
        }
        assertThat(logins).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProviderAcceptsTheTokenForGoesOn(Way way) {
        assertRejected(way);
        way.execute(api.add(new Account("Giro", null)));
        assertThat(logins).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void aMinuteLaterANewTokenMayBeAccepted(Way way) {
        assertRejected(way);
        time.skip(Duration.ofMinutes(1));
        accepted = "t3";
        way.execute(api.accounts());
        assertThat(logins).hasValue(3);
    }
}
