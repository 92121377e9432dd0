package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.core.runtime.ClientBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A loopback server in the place of a provider, which gives its answers in their order and keeps what it was asked, and when. A
 * test fails when an answer is left over or missing, or when the log holds the word canary, as every secret does.
 */
class ManyAnswers implements BeforeEachCallback, AfterEachCallback {
    final JumpingTime time = new JumpingTime();
    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> script = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Long> moments = new CopyOnWriteArrayList<>();
    private final List<String> missing = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final String contentType;

    ManyAnswers(String contentType) {
        this.contentType = contentType;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return next(request);
            }
        });
        server.start();
    }

    private MockResponse next(RecordedRequest request) {
        String line = request.getMethod() + " " + request.getTarget();
        bodies.add(LoopbackProvider.bodyOf(request));
        moments.add(time.nanos());
        asked.add(line);
        MockResponse answer = script.poll();
        if (answer != null) return answer;
        missing.add(line);
        return response(499).build();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
        assertThat(missing).as("requests without an answer").isEmpty();
        assertThat(script).as("answers that nobody asked for").isEmpty();
        assertThat(String.join("\n", log)).as("log").doesNotContain("canary");
    }

    /** A client of this server, with its time and a log that tells everything. Repetitions wait for nothing. */
    <B extends ClientBuilder<B>> B serve(B client) {
        return client.baseUrl(server.url("/").toString())
                .time(time)
                .random(() -> 0)
                .logging(Level.BODY, log::add)
                .stateKey("an example of a key with 32 bytes");
    }

    /** @param json with apostrophes for quotation marks */
    void answers(int status, String json) {
        script.add(response(status)
                .addHeader("Content-Type", contentType)
                .body(json.replace('\'', '"'))
                .build());
    }

    /** An error as a gateway sends it, or Django. */
    void answersHtml(int status) {
        script.add(response(status)
                .addHeader("Content-Type", "text/html")
                .body("<h1>unprintable</h1>")
                .build());
    }

    void answersEmpty(int status) {
        script.add(response(status).build());
    }

    /** Takes the next request and hangs up. */
    void hangsUp() {
        script.add(response(200).onResponseStart(new SocketEffect.CloseSocket()).build());
    }

    private static MockResponse.Builder response(int status) {
        // A fresh connection answers at once; a kept one waits 40 ms for the acknowledgement of the headers.
        return new MockResponse.Builder().code(status).addHeader("Connection", "close");
    }

    /** Method and path of every request. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    long count(String line) {
        return asked.stream().filter(line::equals).count();
    }

    /** What was sent with the last such request. */
    String bodyOf(String line) {
        return bodies.get(asked.lastIndexOf(line));
    }

    /** The time between each request and the one before it. */
    List<Duration> gaps() {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) gaps.add(Duration.ofNanos(moments.get(i) - moments.get(i - 1)));
        return gaps;
    }
}
