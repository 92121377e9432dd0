package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A login that came at a bad time is sent again, whatever the call is that waits for it, and does not take for ever. */
class RepeatedLoginTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private static MockResponse.Builder answer(int status) {
        return new MockResponse.Builder().code(status);
    }

    static Stream<Arguments> mishaps() {
        SocketEffect close = new SocketEffect.CloseSocket();
        Stream<MockResponse.Builder> answers =
                Stream.of(408, 429, 502, 503, 504).map(RepeatedLoginTest::answer);
        Stream<MockResponse.Builder> breaks = Stream.of(
                answer(200).onResponseStart(close),
                answer(200).body(Tokens.answer("cut", "")).onResponseBody(close));
        return Way.with(
                Stream.concat(answers, breaks).map(MockResponse.Builder::build).toList());
    }

    private Tokens.Api api(RetryPolicy policy) {
        return fixture.builder()
                .retries(policy)
                .time(time)
                .with("token", Tokens.bearer(Tokens.user()))
                .build(Tokens.Api.class);
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void aReadAndAWriteGoOnAfterIt(Way way, MockResponse mishap) {
        for (ApiCall<Account> call : List.of(
                api(RetryPolicy.DEFAULT).accounts(), api(RetryPolicy.DEFAULT).add(new Account("Giro", null)))) {
            fixture.server.enqueue(mishap);
            fixture.server.enqueue(mishap);
            fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{}");
            way.execute(call);
        }
        assertThat(time.waits()).hasSize(4);
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void itsRepetitionsAreThoseOfThePolicy(Way way, MockResponse mishap) {
        for (int i = 0; i < 9; i++) fixture.server.enqueue(mishap);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> way.execute(api(RetryPolicy.DEFAULT).accounts()))
                .isNotInstanceOf(LoginRefusedException.class);
        assertThat(time.waits()).hasSize(2);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> way.execute(api(RetryPolicy.NONE).accounts()));
        assertThat(time.waits()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsNeverSentAgain(Way way) {
        fixture.answer(401, "{}");
        assertThatExceptionOfType(LoginRefusedException.class)
                .isThrownBy(() -> way.execute(api(RetryPolicy.DEFAULT).accounts()));
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aLoginThatIsAnOperationIsSentAgainToo(Way way) {
        fixture.answer(503, "{}").answer(200, "\"t1\"").answer(200, "{}");
        way.execute(fixture.builder()
                .retries(RetryPolicy.DEFAULT)
                .time(time)
                .with("token", LoginByCall.credential())
                .build(Tokens.Api.class)
                .accounts());
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void anAnswerThatDoesNotEndDoesNotBlockTheClientForGood() {
        FakeTime standing = new FakeTime();
        Tokens.Api api = fixture.builder()
                .time(standing)
                .loginDeadline(Duration.ofSeconds(7))
                .with("token", Tokens.bearer(Tokens.user()))
                .build(Tokens.Api.class);
        fixture.server.enqueue(answer(200)
                .body(Tokens.answer("t1", ""))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        List<CompletableFuture<Account>> calls =
                Stream.generate(() -> api.accounts().executeAsync()).limit(3).toList();
        fixture.request();
        standing.skip(Duration.ofSeconds(7));
        for (CompletableFuture<Account> call : calls)
            assertThatExceptionOfType(DeadlineException.class)
                    .isThrownBy(() -> Way.result(call))
                    .withMessageStartingWith("OAuth 2 token");
        fixture.answer(200, Tokens.answer("t2", "")).answer(200, "{}");
        api.accounts().execute();
    }

    @Test
    void withoutALimitOfItsOwnThatIsHalfAMinute() {
        FakeTime standing = new FakeTime();
        fixture.server.enqueue(
                answer(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
        CompletableFuture<Account> call = fixture.builder()
                .time(standing)
                .with("token", Tokens.bearer(Tokens.user()))
                .build(Tokens.Api.class)
                .accounts()
                .executeAsync();
        assertThat(standing.waits()).contains(Duration.ofSeconds(30));
        standing.skip(Duration.ofSeconds(30));
        assertThatExceptionOfType(DeadlineException.class).isThrownBy(() -> Way.result(call));
    }
}
