package io.bankspec.benchmarks;

import io.bankspec.core.testing.LoopbackServer;
import java.io.IOException;
import mockwebserver3.MockResponse;

/** An Atrium that answers every request alike. */
final class Loopback {
    private Loopback() {}

    /** @param operation whose example of the spec is the answer */
    static LoopbackServer answering(String operation) throws IOException {
        return new LoopbackServer(new MockResponse.Builder()
                .addHeader("Content-Type", "application/vnd.mx.atrium.v1+json; charset=utf-8")
                .body(Examples.of("atrium").answer(operation).toString())
                .build());
    }
}
