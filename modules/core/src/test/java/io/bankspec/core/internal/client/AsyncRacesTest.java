package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.DeadlineException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.testing.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is first, the answer or the end of the call: the future says which, and no body stays open. */
class AsyncRacesTest {
    private static final int ROUNDS = 500;
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    private final Semaphore mayAnswer = new Semaphore(0);
    private int answers;
    private int ends;

    private void race(Class<? extends RuntimeException> end, Consumer<CompletableFuture<ResponseBody>> ending)
            throws IOException {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                mayAnswer.acquireUninterruptibly();
                return new MockResponse.Builder().body("%PDF").build();
            }
        });
        // Nearer and nearer to the moment when both come at once; whoever keeps winning is made to lose.
        long wait = 0;
        Notes notes = fixture.builder().retries(RetryPolicy.DEFAULT).time(time).build(Notes.class);
        for (int i = 0; i < ROUNDS; i++) {
            CompletableFuture<ResponseBody> future =
                    notes.stream().withDeadline(DEADLINE).executeAsync();
            fixture.request();
            if (wait < 0) {
                ending.accept(future);
                mayAnswer.release();
            } else {
                mayAnswer.release();
                long moment = System.nanoTime() + wait;
                while (System.nanoTime() < moment && !future.isDone()) Thread.onSpinWait();
                ending.accept(future);
            }
            int before = answers;
            settle(future, end);
            wait = answers > before ? wait / 2 - 1 : 2 * Math.max(0, wait) + 1_000;
        }
        fixture.assertNothingLeaks();
        assertThat(answers).as("rounds that the answer wins").isPositive();
        assertThat(ends).as("rounds that the end wins").isPositive();
    }

    private void settle(CompletableFuture<ResponseBody> future, Class<? extends RuntimeException> end)
            throws IOException {
        try (ResponseBody body = future.join()) {
            answers++;
            assertThat(body.string()).isEqualTo("%PDF");
        } catch (CancellationException | CompletionException e) {
            ends++;
            assertThat(e instanceof CompletionException ? e.getCause() : e).isInstanceOf(end);
        }
    }

    @Test
    void theDeadlineAgainstTheAnswer() throws IOException {
        race(DeadlineException.class, future -> time.skip(DEADLINE));
    }

    @Test
    void theProgramAgainstTheAnswer() throws IOException {
        race(CancellationException.class, future -> future.cancel(true));
    }

    /** OkHttp asks for a listener when a call is made, which is before anybody could cancel it. */
    @Test
    void theProgramAgainstTheNextAttempt() throws InterruptedException {
        AtomicReference<@Nullable CompletableFuture<?>> victim = new AtomicReference<>();
        OkHttpClient client = fixture.http
                .newBuilder()
                .eventListenerFactory(call -> {
                    CompletableFuture<?> future = victim.get();
                    if (future != null) future.cancel(true);
                    return EventListener.NONE;
                })
                .build();
        Notes notes = fixture.builder()
                .httpClient(client)
                .retries(RetryPolicy.DEFAULT)
                .random(() -> 0.5)
                .time(time)
                .build(Notes.class);
        fixture.answer(503, "{}").answer(200, "\"late\"");
        CompletableFuture<@Nullable String> future = notes.read().executeAsync();
        time.awaitTasks(1);
        victim.set(future);
        time.skip(DEADLINE);
        assertThat(future).isCancelled();
        fixture.assertNothingLeaks();
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }
}
