package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.ApiCall;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.Time;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.Notes;
import io.bankspec.core.testing.RuntimeFixture;
import io.bankspec.core.testing.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which deadlines there are. */
class DeadlineLimitsTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "P-36500D"})
    void aDeadlineInThePastIsAMistakeOfTheProgram(String text) {
        Duration past = Duration.parse(text);
        ApiCall<@Nullable String> call = fixture.api(Notes.class).read();
        assertThatIllegalArgumentException().isThrownBy(() -> call.withDeadline(past));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixture.builder().deadline(past))
                .withMessage("the deadline is not positive");
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void noDeadlineAtAllIsNotSaidByNull() {
        ApiCall<@Nullable String> call = fixture.api(Notes.class).read();
        assertThatNullPointerException().isThrownBy(() -> call.withDeadline(null));
        assertThatNullPointerException().isThrownBy(() -> fixture.builder().deadline(null));
    }

    static Stream<Arguments> veryLong() {
        return Way.with(List.of(
                Duration.ofDays(365 * 50),
                Duration.ofDays(36_500).minusNanos(1),
                Duration.ofDays(36_500),
                Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("veryLong")
    void decadesDoNotOverflow(Way way, Duration deadline) {
        Notes notes = fixture.builder()
                .retries(new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .deadline(deadline)
                .build(Notes.class);
        fixture.answer(503, "{}").answer(200, "\"done\"");
        assertThat(way.execute(notes.read())).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1_000_000_000, Long.MIN_VALUE, -1, 0})
    void aStopwatchMayRunOver(long start) {
        FakeTime clock = new FakeTime();
        Deadline deadline = new Deadline(Duration.ofSeconds(2), startingAt(start, clock));
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(2));
        clock.advance(Duration.ofSeconds(2).minusNanos(1));
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isEqualTo(Duration.ofNanos(1));
        clock.advance(Duration.ofNanos(1));
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
    }

    /** {@link System#nanoTime} may start anywhere. */
    private static Time startingAt(long start, FakeTime clock) {
        return new Time() {
            @Override
            public Instant now() {
                return clock.now();
            }

            @Override
            public long nanos() {
                return start + clock.nanos();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                clock.sleep(duration);
            }

            @Override
            public Future<?> after(Duration duration, Runnable task) {
                return clock.after(duration, task);
            }
        };
    }
}
