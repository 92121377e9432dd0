package io.bankspec.sandbox;

import io.bankspec.sandbox.Route.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * A provider on a loopback port that answers every operation with the example of its spec. It keeps no state and believes
 * every credential. Closing it frees the port and its threads.
 */
public final class SpecServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final String basePath;
    private final List<Route> routes;

    private SpecServer(Spec spec) throws IOException {
        basePath = spec.basePath();
        routes = spec.routes();
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /**
     * Starts a provider.
     *
     * @param provider its folder in specs, such as {@code finapi}
     * @throws IllegalArgumentException there is no such provider
     */
    public static SpecServer start(String provider) {
        try {
            return new SpecServer(Spec.of(provider));
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port to be had", e);
        }
    }

    /** Address to be given to {@code baseUrl} of the client. */
    public String url() {
        return "http://127.0.0.1:" + server.getPort() + basePath;
    }

    private MockResponse response(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.startsWith(basePath)) {
            String operation = path.substring(basePath.length());
            for (Route route : routes) {
                if (route.matches(request.getMethod(), operation)) return response(route, request);
            }
        }
        String text = "no operation for " + request.getMethod() + ' ' + path;
        return new MockResponse.Builder().code(404).body(text).build();
    }

    private static MockResponse response(Route route, RecordedRequest request) {
        Answer answer = route.answer(String.valueOf(request.getHeaders().get("Accept")));
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        if (answer.mediaType().isEmpty()) return response.build();
        return response.setHeader("Content-Type", answer.mediaType())
                .body(new Buffer().write(answer.body()))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
