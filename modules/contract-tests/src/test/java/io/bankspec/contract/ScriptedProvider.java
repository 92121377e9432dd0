package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.logging.LoggingInterceptor.Level;
import io.bankspec.core.runtime.ClientBuilder;
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
import okhttp3.Headers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A provider that follows a script of answers. A test fails if a request comes that the script does not foresee, if one of its
 * answers is not fetched, or if the word canary, which every secret of a test holds, is in the log.
 */
final class ScriptedProvider implements BeforeEachCallback, AfterEachCallback {
    static final String STATE_KEY = "an example of a state key, 32 bytes";

    final JumpingTime time = new JumpingTime();
    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> script = new ConcurrentLinkedQueue<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private int read;
    private volatile boolean isOver;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return next();
            }
        });
        server.start();
    }

    private MockResponse next() {
        MockResponse answer = script.poll();
        if (answer != null) return answer;
        isOver = true;
        return response(499).build();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
        assertThat(String.join("\n", log)).doesNotContain("canary");
        assertThat(isOver)
                .as("there was a request that the script does not foresee")
                .isFalse();
        assertThat(script).as("answers that nobody fetched").isEmpty();
    }

    /** Points the client here, gives it this time, a log that tells all, and a key to save flows with. Nothing is repeated. */
    <B extends ClientBuilder<B>> B serve(B client) {
        return client.baseUrl(server.url("/").toString())
                .time(time)
                .retries(RetryPolicy.NONE)
                .logging(Level.BODY, log::add)
                .stateKey(STATE_KEY);
    }

    /** @param body with apostrophes for quotation marks; headers are names and values in turn */
    ScriptedProvider answers(int status, String body, String... headers) {
        return then(response(status)
                .headers(Headers.of(headers))
                .addHeader("Content-Type", "application/json")
                .addHeader("Connection", "close")
                .body(body.replace('\'', '"'))
                .build());
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
        return new MockResponse.Builder().code(status);
    }

    /** The next request that was not looked at yet. */
    RecordedRequest request() {
        assertThat(requests).as("requests").hasSizeGreaterThan(read);
        return requests.get(read++);
    }

    /** The body of the next request. */
    JsonElement json() {
        return json(request());
    }

    static JsonElement json(RecordedRequest request) {
        return JsonParser.parseString(LoopbackProvider.bodyOf(request));
    }

    /** How many there were until now. */
    int requests() {
        return requests.size();
    }
}
