package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.Time;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How long is waited where the provider says. {@link FakeTime} starts with the year 2026. */
class AskedDelayTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private Notes notes(Time time) {
        return fixture.builder()
                .retries(RetryPolicy.DEFAULT)
                .random(() -> 0.5)
                .time(time)
                .build(Notes.class);
    }

    private void ask(int status, String retryAfter) {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", retryAfter)
                .build());
    }

    static Stream<Arguments> passing() {
        return Way.with(List.of(408, 429, 502, 503, 504));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void theProvidersWaitTakesThePlaceOfOurs(Way way, int status) {
        ask(status, "7");
        ask(status, "3");
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes(time).read())).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    void aDateIsWaitedForByTheInjectedClock(Way way) {
        ask(429, "Thu, 01 Jan 2026 00:00:30 GMT");
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes(time).read())).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource
    void aDateIsThatOfTheProvidersClock(Way way) {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Date", "Wed, 31 Dec 2025 23:00:00 GMT")
                .addHeader("Retry-After", "Wed, 31 Dec 2025 23:00:07 GMT")
                .build());
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes(time).read())).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void aDateThatIsOverMeansAWaitOfOurOwn(Way way) {
        ask(503, "Wed, 31 Dec 2025 23:59:59 GMT");
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes(time).read())).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void zeroMeansAWaitOfOurOwnToo(Way way, int status) {
        for (int i = 0; i < 10; i++) ask(status, "0");
        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> way.execute(notes(time).read()));
        assertThat(failure.headers().values("Retry-After")).containsExactly("0");
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
        assertThat(time.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    static Stream<Arguments> nonsense() {
        return Way.with(List.of("soon", "-1", "1.5", "Thu, 01 Foo 2026 00:00:30 GMT"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatCannotBeReadCountsAsAbsent(Way way, String retryAfter) {
        ask(503, retryAfter);
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes(time).read())).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofMillis(250));
    }

    static Stream<Arguments> tooLong() {
        return Way.with(List.of("61", "2147483648", "99999999999999999999", "Thu, 01 Jan 2026 00:01:01 GMT"));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatThePolicyFindsTooLongIsTheCallersProblem(Way way, String retryAfter) {
        ask(503, retryAfter);
        fixture.answer(200, "\"again\"");
        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> way.execute(notes(time).read()));
        assertThat(failure.statusCode()).isEqualTo(503);
        assertThat(failure.headers().values("Retry-After")).containsExactly(retryAfter);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLimitOfThePolicyItselfIsWaitedFor(Way way) {
        ask(429, "60");
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes(time).read())).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"EXECUTE,10", "EXECUTE,60", "EXECUTE_ASYNC,10", "EXECUTE_ASYNC,60"})
    void whatTheDeadlineDoesNotAllowIsTheCallersProblemAtOnce(Way way, int seconds) {
        ask(429, "" + seconds);
        fixture.answer(200, "\"again\"");
        FakeTime standing = new FakeTime();
        RateLimitException failure = catchThrowableOfType(
                RateLimitException.class,
                () -> way.execute(notes(standing).read().withDeadline(Duration.ofSeconds(10))));
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
        assertThat(standing.sleeps()).isEmpty();
    }

    @Test
    void whatTheDeadlineAllowsIsWaitedFor() {
        ask(429, "9");
        fixture.answer(200, "\"done\"");
        FakeTime fake = new FakeTime();
        assertThat(notes(fake).read().withDeadline(Duration.ofSeconds(10)).execute())
                .isEqualTo("done");
        assertThat(fake.sleeps()).containsExactly(Duration.ofSeconds(9));
    }
}
