package io.bankspec.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** An Atrium that answers every request alike. */
final class Loopback implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();

    private Loopback() {}

    /** @param operation whose example of the spec is the answer */
    static Loopback answering(String operation) throws IOException {
        Loopback provider = new Loopback();
        MockResponse answer = new MockResponse.Builder()
                .addHeader("Content-Type", "application/vnd.mx.atrium.v1+json; charset=utf-8")
                .body(Examples.of("atrium").answer(operation).toString())
                .build();
        provider.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                // The server would remember all of them.
                provider.server.takeRequest();
                return answer;
            }
        });
        provider.server.setServerSocketFactory(new PromptSockets());
        provider.server.start(InetAddress.getLoopbackAddress(), 0);
        return provider;
    }

    String address() {
        return server.url("/").toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
