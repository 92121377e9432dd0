package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long is waited where the provider does not say. */
class RetryDelayTest {
    private static final RetryPolicy SIX =
            new RetryPolicy(6, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ZERO);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private List<Duration> waits(Way way, RetryPolicy policy, double random) {
        for (int i = 0; i <= policy.maxRetries(); i++) fixture.answer(503, "{}");
        Notes notes = fixture.builder()
                .retries(policy)
                .time(time)
                .random(() -> random)
                .build(Notes.class);
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> way.execute(notes.read()));
        assertThat(fixture.server.getRequestCount()).isEqualTo(policy.maxRetries() + 1);
        return time.waits();
    }

    private static List<Duration> millis(long... millis) {
        return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theWaitIsThatPartOfTheCeilingThatChanceSays(Way way) {
        assertThat(waits(way, SIX, 0.5)).isEqualTo(millis(250, 500, 1000, 2000, 4000, 4000));
    }

    @ParameterizedTest
    @EnumSource
    void theLeastWaitIsNone(Way way) {
        assertThat(waits(way, SIX, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLongestWaitIsTheCeiling(Way way) {
        assertThat(waits(way, SIX, Math.nextDown(1.0)))
                .isEqualTo(Stream.of(500, 1000, 2000, 4000, 8000, 8000)
                        .map(ceiling -> Duration.ofMillis(ceiling).minusNanos(1))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachWaitHasAChanceOfItsOwn(Way way) {
        double[] next = {0};
        Notes notes = fixture.builder()
                .retries(SIX.withMaxRetries(3))
                .time(time)
                .random(() -> next[0] += 0.25)
                .build(Notes.class);
        for (int i = 0; i < 4; i++) fixture.answer(503, "{}");
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> way.execute(notes.read()));
        assertThat(time.waits()).isEqualTo(millis(125, 500, 1500));
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessDelayDoesNotOverflow(Way way) {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        assertThat(waits(way, new RetryPolicy(1, forever, forever, forever), 0.5))
                .singleElement()
                .satisfies(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(36_500)));
    }
}
