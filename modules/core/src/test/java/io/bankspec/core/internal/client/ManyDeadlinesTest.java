package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Thousands of calls whose deadlines end together. With a thread for each, on two processors, the last took 15 s. */
class ManyDeadlinesTest {
    private static final int CALLS = 5_000;
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /** Those of timers, and of OkHttp's dispatcher, which sends five at a time. */
    private static final int FEW = 100;

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @Test
    void aFewThreadsEndThem() throws IOException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        // The system accepts connections for a server that does not, and nobody answers.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            ApiCall<@Nullable String> call = fixture.builder()
                    .baseUrl("http://127.0.0.1:" + silent.getLocalPort())
                    .deadline(DEADLINE)
                    .build(Notes.class)
                    .read();
            List<CompletableFuture<Duration>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                long start = System.nanoTime();
                calls.add(call.executeAsync().handle((answer, failure) -> {
                    threads.add(Thread.currentThread());
                    assertThat(failure).isInstanceOf(DeadlineException.class);
                    return Duration.ofNanos(System.nanoTime() - start);
                }));
            }
            assertThat(calls).allSatisfy(took -> assertThat(took.join()).isGreaterThanOrEqualTo(DEADLINE));
        }
        assertThat(threads).hasSizeLessThan(FEW);
    }
}
