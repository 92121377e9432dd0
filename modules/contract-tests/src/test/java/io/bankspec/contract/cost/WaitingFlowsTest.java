package io.bankspec.contract.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** A program may have thousands of users who are looking for their TAN. How much below the bounds it is, modules/benchmarks tells. */
class WaitingFlowsTest {
    private static final long BYTES_EACH = 1_500;
    /** Five calls run at once, and the libraries have threads of their own. */
    private static final int THREADS = 32;

    @Test
    void aThousandFlowsTakeLittleHeapAndAHandfulOfThreads() throws IOException, InterruptedException {
        String printed;
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .code(202)
                            .addHeader("Content-Type", "application/json")
                            .addHeader("Connection", "close")
                            .body("{\"member\": {\"guid\": \"MBR-1\", \"connection_status\": \"CREATED\","
                                    + " \"is_being_aggregated\": true}}")
                            .build();
                }
            });
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            // Small enough for compressed references on every machine.
            printed = Program.run(WaitingFlows.class, "http://127.0.0.1:" + server.getPort(), "-Xmx512m");
        }
        assertThat(printed).matches("-?\\d+ \\d+");
        long[] costs = Stream.of(printed.split(" ")).mapToLong(Long::parseLong).toArray();
        assertThat(costs[0]).as("bytes of heap each").isBetween(1L, BYTES_EACH);
        assertThat(costs[1]).as("threads").isBetween(1L, (long) THREADS);
    }
}
