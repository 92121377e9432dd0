package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Scale;
import io.bankspec.core.generated.ApiRuntime;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyFlowsTest {
    private static final int FLOWS = Scale.of(10_000);
    /** OkHttp's own limit for one host. */
    private static final int CALLS_AT_ONCE = 5;

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    /** Whatever needed more than these would wait for ever. */
    private final ExecutorService five = Executors.newFixedThreadPool(CALLS_AT_ONCE, work -> new Thread(work, "five"));

    private void answerWith(String status) {
        server.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(200)
                        .addHeader("Content-Type", "application/json")
                        .body("{\"work\": {\"id\": \"w1\", \"busy\": true, \"status\": \"" + status + "\"}}")
                        .build();
            }
        });
    }

    @AfterEach
    void stop() {
        five.shutdown();
    }

    @Test
    void tenThousandFlowsPollOnAHandfulOfThreads() throws InterruptedException {
        answerWith("RUNNING");
        OkHttpClient http = server.http()
                .newBuilder()
                .dispatcher(new okhttp3.Dispatcher(five))
                .build();
        ApiRuntime runtime = server.builder().httpClient(http).time(time).build();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<CompletableFuture<MfaStep<Map<String, Object>>>> flows = new ArrayList<>();
        for (int i = 0; i < FLOWS; i++)
            flows.add(new FlowFixture(server, time)
                    .flow(FlowFixture.POLL, runtime)
                    .startAsync());

        // Each waits for its next poll, and for its deadline.
        time.awaitTasks(2 * FLOWS);
        assertThat(time.sleeps()).as("threads that wait").isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .as("the five, and threads of libraries")
                .extracting(Thread::getName)
                .allMatch(name -> name.matches("(five|OkHttp|Okio|MockWebServer|ForkJoinPool).*"));

        answerWith("DONE");
        time.skip(Duration.ofSeconds(3));
        CompletableFuture.allOf(flows.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(flows).allSatisfy(flow -> assertThat(flow.join()).isInstanceOf(Completed.class));
        assertThat(server.server.getRequestCount()).isEqualTo(2 * FLOWS);
    }
}
