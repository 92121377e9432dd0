package io.bankspec.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.generated.ApiRuntime;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.generated.Credential;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on the loopback, and a client for it that is made as the generated ones are. */
public final class RuntimeFixture implements BeforeEachCallback, AfterEachCallback {
    public final MockWebServer server = new MockWebServer();
    private final Dispatcher dispatcher = new Dispatcher();
    public final OkHttpClient http =
            new OkHttpClient.Builder().dispatcher(dispatcher).build();

    /** As generated: it makes the protected methods of its parent public. */
    public static final class Builder extends ClientBuilder<Builder> {
        public Builder() {}

        public Builder with(String scheme, Credential credential) {
            return credential(scheme, credential);
        }

        public <A> A build(Class<A> api) {
            return build().api(api);
        }

        public ApiRuntime build() {
            return runtime("X-Request-Id", "requestId");
        }
    }

    public RuntimeFixture() {}

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        dispatcher.cancelAll();
        server.close();
        dispatcher.executorService().shutdown();
        http.connectionPool().evictAll();
    }

    public OkHttpClient http() {
        return http;
    }

    /** Without repetitions: whoever tests those asks for them. */
    public Builder builder() {
        return new Builder()
                .baseUrl("http://127.0.0.1:" + server.getPort())
                .httpClient(http)
                .retries(RetryPolicy.NONE);
    }

    /** A client that has every answer before it goes on from sending the request: quicker than any network. */
    public OkHttpClient answeringAtOnce() {
        Executor waiting = command -> {
            Thread thread = new Thread(command, "quick");
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        return http.newBuilder()
                .dispatcher(new Dispatcher(new OnExecutor(waiting)))
                .build();
    }

    public <A> A api(Class<A> type) {
        return builder().build(type);
    }

    /** Answers with a JSON body. */
    public RuntimeFixture answer(int status, String json) {
        return answer(status, "application/json", json);
    }

    public RuntimeFixture answer(int status, String contentType, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", contentType)
                .body(body)
                .build());
        return this;
    }

    /** The next request that came; fails when none did. */
    public RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            assertThat(request).as("a request").isNotNull();
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the client is done with all calls, also with those that nobody waits for any more. */
    public void awaitIdle() {
        while (true) {
            CountDownLatch idle = new CountDownLatch(1);
            dispatcher.setIdleCallback(idle::countDown);
            if (dispatcher.queuedCallsCount() + dispatcher.runningCallsCount() == 0) return;
            await(idle, "no call is under way");
        }
    }

    public static void await(CountDownLatch latch, String event) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).as(event).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** No answer holds its connection any longer: what is not closed is not idle. */
    public void assertNothingLeaks() {
        awaitIdle();
        assertThat(http.connectionPool().idleConnectionCount())
                .as("idle of %d connections", http.connectionPool().connectionCount())
                .isEqualTo(http.connectionPool().connectionCount());
    }
}
