package io.bankspec.core.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    /** {@link System#nanoTime} may start anywhere. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1_000_000_000, Long.MIN_VALUE, -1, 0})
    void aStopwatchMayRunOver(long start) {
        FakeTime clock = new FakeTime() {
            @Override
            public synchronized long nanos() {
                return start + super.nanos();
            }
        };
        Deadline deadline = new Deadline(Duration.ofSeconds(2), clock);
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(2));
        clock.skip(Duration.ofSeconds(2).minusNanos(1));
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofNanos(1));
        clock.skip(Duration.ofNanos(1));
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
        clock.skip(Duration.ofDays(1));
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
    }
}
