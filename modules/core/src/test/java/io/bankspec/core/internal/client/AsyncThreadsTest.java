package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thousand calls under way do not need a thousand threads, in whatever they are waiting for. */
class AsyncThreadsTest {
    private static final int CALLS = 1_000;

    /** OkHttp sends five at a time to one host; client and server need a few threads for each. */
    private static final int MORE_THREADS = 40;

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger mostThreads = new AtomicInteger();
    private final int threadsBefore = threads();

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    private void assertFewThreads() {
        assertThat(Math.max(threads(), mostThreads.get())).isLessThan(threadsBefore + MORE_THREADS);
    }

    private List<CompletableFuture<@Nullable String>> start(RuntimeFixture.Builder builder) {
        Notes notes = builder.retries(RetryPolicy.DEFAULT)
                .retryQuota(CALLS)
                .random(() -> 0.5)
                .time(time)
                .with("token", LoginByCall.credential())
                .build(Notes.class);
        return IntStream.range(0, CALLS)
                .mapToObj(i -> notes.readSecret().executeAsync())
                .toList();
    }

    /** The first requests fail. */
    private void answer(int failures) {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getTarget().equals("/login")) {
                    return new MockResponse.Builder().body("\"token\"").build();
                }
                RuntimeFixture.await(mayAnswer, "the test lets the server answer");
                int number = requests.incrementAndGet();
                if (number % 100 == 0) mostThreads.accumulateAndGet(threads(), Math::max);
                return number > failures
                        ? new MockResponse.Builder().body("\"done\"").build()
                        : new MockResponse.Builder().code(503).build();
            }
        });
    }

    @Test
    void inTheWaitForAnAnswer() {
        answer(0);
        List<CompletableFuture<@Nullable String>> calls =
                start(fixture.builder().deadline(Duration.ofHours(1)));
        assertThat(calls).as("the server is silent").noneMatch(CompletableFuture::isDone);
        assertFewThreads();
        mayAnswer.countDown();
        assertThat(calls).extracting(Way::result).containsOnly("done");
        assertThat(requests).hasValue(CALLS);
        assertFewThreads();
        fixture.assertNothingLeaks();
    }

    @Test
    void inTheWaitForAToken() {
        CountDownLatch mayLogin = new CountDownLatch(1);
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                RuntimeFixture.await(mayLogin, "the test lets the server answer");
                requests.incrementAndGet();
                return new MockResponse.Builder().body("\"done\"").build();
            }
        });
        List<CompletableFuture<@Nullable String>> calls = start(fixture.builder());
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        assertFewThreads();
        mayLogin.countDown();
        assertThat(calls).extracting(Way::result).containsOnly("done");
        assertThat(requests).as("with one login").hasValue(CALLS + 1);
    }

    @Test
    void inTheWaitBetweenTwoAttempts() throws InterruptedException {
        answer(CALLS);
        mayAnswer.countDown();
        List<CompletableFuture<@Nullable String>> calls = start(fixture.builder());
        time.awaitTasks(CALLS);
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        fixture.awaitIdle();
        assertFewThreads();
        time.skip(Duration.ofMillis(250));
        assertThat(calls).extracting(Way::result).containsOnly("done");
        assertThat(requests).hasValue(2 * CALLS);
        assertFewThreads();
    }
}
