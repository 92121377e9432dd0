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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deadlines of thousands of calls hold as that of one does, also where there are two processors for all of them. */
class ManyDeadlinesTest {
    private static final int CALLS = 5_000;
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /** So much later the last one may be, on a busy machine; each with a thread of its own, they took 15 s. */
    private static final Duration LATEST = Duration.ofSeconds(4);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    @Test
    void eachEndsInTime() throws IOException {
        // The system accepts connections for a server that does not, and nobody answers.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            ApiCall<@Nullable String> call = fixture.builder()
                    .baseUrl("http://127.0.0.1:" + silent.getLocalPort())
                    .deadline(DEADLINE)
                    .build(Notes.class)
                    .read();
            List<CompletableFuture<Long>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                long start = System.nanoTime();
                calls.add(call.executeAsync().handle((answer, failure) -> {
                    assertThat(failure).isInstanceOf(DeadlineException.class);
                    return System.nanoTime() - start;
                }));
            }
            long[] took =
                    calls.stream().mapToLong(CompletableFuture::join).sorted().toArray();
            assertThat(Duration.ofNanos(took[0])).isGreaterThanOrEqualTo(DEADLINE);
            assertThat(Duration.ofNanos(took[CALLS - 1])).isLessThan(LATEST);
        }
    }
}
