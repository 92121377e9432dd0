package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.Time;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One deadline for all attempts and their waits. */
class DeadlineOfAttemptsTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();

    /** Waits are four seconds each time. */
    private static RuntimeFixture.Builder waitingFour(RuntimeFixture.Builder builder, Time time) {
        Duration eight = Duration.ofSeconds(8);
        return builder.retries(new RetryPolicy(5, eight, eight, eight))
                .random(() -> 0.5)
                .time(time);
    }

    private Notes notes() {
        return waitingFour(fixture.builder(), time).build(Notes.class);
    }

    /** Every answer takes some time. */
    private void slowly(Duration each, int status, String body) {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                time.skip(each);
                return new MockResponse.Builder().code(status).body(body).build();
            }
        });
    }

    @Test
    void thereIsNoWaitBeyondIt() {
        slowly(Duration.ZERO, 503, "{}");
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> notes().read().withDeadline(TEN).execute());
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aWaitThatLeavesNoTimeForAnAttemptIsNone() {
        slowly(Duration.ZERO, 503, "{}");
        Duration eight = Duration.ofSeconds(8);
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> notes().read().withDeadline(eight).execute());
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void thereIsNoTimerBeyondIt() throws InterruptedException {
        slowly(Duration.ZERO, 503, "{}");
        CompletableFuture<@Nullable String> future =
                notes().read().withDeadline(TEN).executeAsync();
        for (int i = 0; i < 2; i++) {
            time.awaitTasks(2);
            assertThat(time.waits()).first().isEqualTo(Duration.ofSeconds(4));
            time.skip(Duration.ofSeconds(4));
        }
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> Way.result(future));
        assertThat(fixture.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void theAttemptsShareIt() {
        slowly(Duration.ofSeconds(3), 503, "{}");
        assertThat(catchThrowableOfType(
                        DeadlineException.class,
                        () -> notes().read().withDeadline(TEN).execute()))
                .as("3 + 4 + 3 seconds")
                .hasCauseInstanceOf(ServerException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anAlarmInTheSecondAttemptNamesTheFailureOfTheFirst() throws InterruptedException {
        fixture.answer(503, "{}");
        // An answer might come before the alarm, which is set off right after the second attempt.
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<@Nullable String> future =
                notes().read().withDeadline(TEN).executeAsync();
        time.awaitTasks(2);
        time.skip(TEN);
        assertThat(catchThrowableOfType(DeadlineException.class, () -> Way.result(future)))
                .hasCauseInstanceOf(ServerException.class);
    }

    @Test
    void noAttemptFollowsAWaitThatTookTooLong() {
        JumpingTime jumping = new JumpingTime();
        jumping.duringWait(() -> jumping.skip(Duration.ofHours(1)));
        fixture.answer(503, "{}").answer(200, "\"late\"");
        ApiCall<@Nullable String> call =
                waitingFour(fixture.builder(), jumping).build(Notes.class).read();
        assertThat(catchThrowableOfType(
                        DeadlineException.class, () -> call.withDeadline(TEN).execute()))
                .hasCauseInstanceOf(ServerException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }
}
