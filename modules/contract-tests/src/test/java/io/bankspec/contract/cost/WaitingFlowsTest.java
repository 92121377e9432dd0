package io.bankspec.contract.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.testing.LoopbackServer;
import java.io.IOException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** A program may have thousands of users who are looking for their TAN. How much below the bounds it is, modules/benchmarks tells. */
class WaitingFlowsTest {
    private static final long BYTES_EACH = 1_500;
    /** Five calls run at once, and the libraries have threads of their own. */
    private static final int THREADS = 32;
    /**
     * What is used is then what is reachable. Otherwise a collection may leave dead objects at the start of the heap, and
     * the buffer of a thread that allocates just then counts as used; on one busy core both came at once.
     */
    private static final String[] EXACT_HEAP = {
        "-XX:+UseSerialGC",
        "-XX:MarkSweepAlwaysCompactCount=1",
        "-XX:-UseTLAB",
        // Small enough for compressed references on every machine.
        "-Xmx512m"
    };

    @Test
    void aThousandFlowsTakeLittleHeapAndAHandfulOfThreads() throws IOException, InterruptedException {
        MockResponse started = new MockResponse.Builder()
                .code(202)
                .addHeader("Content-Type", "application/json")
                .body(
                        "{\"member\": {\"guid\": \"MBR-1\", \"connection_status\": \"CREATED\", \"is_being_aggregated\": true}}")
                .build();
        String printed;
        try (LoopbackServer server = new LoopbackServer(started)) {
            printed = Program.run(WaitingFlows.class, server.url(), EXACT_HEAP);
        }
        assertThat(printed).matches("-?\\d+ \\d+");
        long[] costs = Stream.of(printed.split(" ")).mapToLong(Long::parseLong).toArray();
        assertThat(costs[0]).as("bytes of heap each").isBetween(1L, BYTES_EACH);
        assertThat(costs[1]).as("threads").isBetween(1L, (long) THREADS);
    }
}
