package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.core.testing.JumpingTime;
import java.io.IOException;
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
 * A provider that follows a script of answers. A test fails if a request comes that the script does not foresee, if one of its
 * answers is not fetched, or if the word canary, which every secret of a test holds, is in the log.
 */
class ScriptedProvider implements BeforeEachCallback, AfterEachCallback {
    static final String STATE_KEY = "an example of a state key, 32 bytes";

    final JumpingTime time = new JumpingTime();
    final Received received = new Received();
    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> script = new ConcurrentLinkedQueue<>();
    private final List<String> unforeseen = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final String contentType;

    ScriptedProvider() {
        this("application/json");
    }

    ScriptedProvider(String contentType) {
        this.contentType = contentType;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                received.add(request, time.nanos());
                MockResponse answer = script.poll();
                if (answer != null) return answer;
                unforeseen.add(request.getMethod() + " " + request.getTarget());
                return response(499).build();
            }
        });
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
        assertThat(String.join("\n", log)).as("log").doesNotContain("canary");
        assertThat(unforeseen).as("requests that the script does not foresee").isEmpty();
        assertThat(script).as("answers that nobody fetched").isEmpty();
    }

    /**
     * Points the client here, gives it this time, a log that tells all, and a key to save flows with. Nothing is repeated; where a
     * test wants that, it waits for nothing.
     */
    <B extends ClientBuilder<B>> B serve(B client) {
        return client.baseUrl(server.url("/").toString())
                .time(time)
                .random(() -> 0)
                .retries(RetryPolicy.NONE)
                .logging(Level.BODY, log::add)
                .stateKey(STATE_KEY);
    }

    /** @param body with apostrophes for quotation marks; headers are names and values in turn */
    ScriptedProvider answers(int status, String body, String... headers) {
        MockResponse.Builder answer =
                response(status).addHeader("Content-Type", contentType).body(body.replace('\'', '"'));
        for (int i = 0; i < headers.length; i += 2) answer.addHeader(headers[i], headers[i + 1]);
        return then(answer.build());
    }

    /** An error as a gateway sends it, or Django. */
    ScriptedProvider answersHtml(int status) {
        return then(response(status)
                .addHeader("Content-Type", "text/html")
                .body("<h1>unprintable</h1>")
                .build());
    }

    ScriptedProvider answersEmpty(int status) {
        return then(response(status).build());
    }

    /** Takes the request and breaks the connection. */
    ScriptedProvider breaks() {
        return then(
                response(200).onResponseStart(new SocketEffect.CloseSocket()).build());
    }

    private ScriptedProvider then(MockResponse answer) {
        script.add(answer);
        return this;
    }

    private static MockResponse.Builder response(int status) {
        // A fresh connection answers at once; a kept one waits 40 ms for the acknowledgement of the headers.
        return new MockResponse.Builder().code(status).addHeader("Connection", "close");
    }
}
