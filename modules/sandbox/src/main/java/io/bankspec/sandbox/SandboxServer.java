package io.bankspec.sandbox;

import io.bankspec.core.Time;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Engine;
import io.bankspec.sandbox.internal.PromptSockets;
import io.bankspec.sandbox.internal.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A provider on a loopback port, offline. It holds every request against the provider's spec (400 says what does not fit),
 * remembers what it is told, and plays the provider's test stories; operations that need no memory answer with the example of
 * the spec. It has no clock of its own and starts no timers: what happens in the background has happened when the next request
 * comes. Thread-safe. Closing it frees the port and its threads.
 */
public final class SandboxServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> requests = new ArrayList<>();
    private final Faults faults = new Faults();
    private final String provider;
    private final Time time;
    private final Engine engine;

    private SandboxServer(Builder settings) throws IOException {
        provider = settings.provider;
        time = settings.time;
        engine = new Engine(provider, time);
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), settings.port);
    }

    /**
     * Starts a provider on a free port, with a {@link SandboxTime}.
     *
     * @param provider its folder in specs, such as {@code finapi}
     * @throws IllegalArgumentException there is no such provider; the message names those that there are
     */
    public static SandboxServer start(String provider) {
        return builder(provider).start();
    }

    /** A server yet to be started; see {@link #start}. */
    public static Builder builder(String provider) {
        return new Builder(provider);
    }

    /** Name of the provider, such as {@code finapi}. */
    public String provider() {
        return provider;
    }

    /** Address to be given to {@code baseUrl} of the client. */
    public String url() {
        return "http://127.0.0.1:" + server.getPort() + engine.basePath();
    }

    /** The time that the provider lives in, to be given to {@code time} of the client so that its waits take none. */
    public Time time() {
        return time;
    }

    /**
     * Switches a fault on. Of several that strike a request, the one that was switched on first does.
     *
     * @throws IllegalArgumentException the provider does not have an operation that the fault names
     */
    public SandboxServer fault(Fault fault) {
        Set<String> unknown = new TreeSet<>(fault.operations());
        unknown.removeAll(engine.operations());
        if (!unknown.isEmpty()) throw new IllegalArgumentException(provider + " has no operation " + unknown);
        faults.add(fault);
        return this;
    }

    boolean hasAll(Set<String> operations) {
        return engine.operations().containsAll(operations);
    }

    /** Switches all faults off. */
    public void clearFaults() {
        faults.clear();
    }

    /** Ids of the operations that were asked for, in the order in which they came; those struck by a fault too. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** What a person can do here: credentials, institutions and answers, a line each. */
    public List<String> stories() {
        return engine.stories();
    }

    private MockResponse response(RecordedRequest received) {
        String body = received.getBody() == null ? "" : received.getBody().utf8();
        Request request = engine.request(received.getMethod(), received.getUrl(), received.getHeaders(), body);
        if (request == null)
            return response(engine.unknown(received.getMethod(), received.getUrl(), body))
                    .build();
        synchronized (requests) {
            requests.add(request.operation());
        }
        return response(request, faults.next(request.operation()));
    }

    private MockResponse response(Request request, @Nullable Fault fault) {
        if (fault == null) return response(engine.answer(request)).build();
        if (fault.status() != 0) {
            Answer refusal = engine.error(fault.status(), "a fault that was switched on");
            String retryAfter = fault.retryAfter();
            return response(retryAfter == null ? refusal : refusal.header("Retry-After", retryAfter))
                    .build();
        }
        MockResponse.Builder response = response(engine.answer(request));
        response.headersDelay(fault.delay().toMillis(), TimeUnit.MILLISECONDS);
        if (fault.isReset()) response.onResponseStart(new SocketEffect.CloseSocket());
        if (fault.isTruncated()) response.onResponseBody(new SocketEffect.CloseSocket());
        return response.build();
    }

    private static MockResponse.Builder response(Answer answer) {
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.mediaType() == null) return response;
        return response.setHeader("Content-Type", answer.mediaType()).body(new Buffer().write(answer.body()));
    }

    @Override
    public void close() {
        server.close();
    }

    /** Settings of a {@link SandboxServer}. Not thread-safe. */
    public static final class Builder {
        private final String provider;
        private int port;
        private Time time = new SandboxTime();

        private Builder(String provider) {
            this.provider = Objects.requireNonNull(provider, "provider == null");
        }

        /** The port on the loopback address, 0 to 65535. Default is 0: a free one. */
        public Builder port(int number) {
            if (number < 0 || number > 65535) throw new IllegalArgumentException("no port: " + number);
            port = number;
            return this;
        }

        /** The time that the provider lives in. Default is a {@link SandboxTime}. */
        public Builder time(Time source) {
            time = Objects.requireNonNull(source, "source == null");
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws IllegalArgumentException there is no such provider; the message names those that there are
         * @throws UncheckedIOException the port is taken
         */
        public SandboxServer start() {
            try {
                return new SandboxServer(this);
            } catch (IOException e) {
                throw new UncheckedIOException("port " + port + " is not to be had", e);
            }
        }
    }
}
