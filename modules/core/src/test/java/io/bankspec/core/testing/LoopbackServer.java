package io.bankspec.core.testing;

import java.io.IOException;
import java.net.InetAddress;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on the loopback that answers every request alike and remembers none, so that it may get any number of them. */
public final class LoopbackServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();

    /** Runs until it is closed. */
    public LoopbackServer(MockResponse answer) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                // The server would remember it.
                server.takeRequest();
                return answer;
            }
        });
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    /** Where it is, with a slash at the end. */
    public String url() {
        // Not by name: where that has two addresses, OkHttp has to choose.
        return "http://127.0.0.1:" + server.getPort() + "/";
    }

    @Override
    public void close() {
        server.close();
    }
}
