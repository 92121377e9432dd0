package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bankspec.core.ApiCall;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.PagedApi;
import io.bankspec.core.fixture.RuntimeFixture;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever a thread is waiting for, it goes on at once when it is interrupted. */
class InterruptedCallTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    /** OkHttp itself would wait for minutes. */
    private RuntimeFixture.Builder builder() {
        return fixture.builder()
                .retries(RetryPolicy.DEFAULT)
                .httpClient(fixture.http
                        .newBuilder()
                        .readTimeout(Duration.ofMinutes(5))
                        .connectTimeout(Duration.ofMinutes(5))
                        .build());
    }

    private interface Event {
        void await() throws Exception;
    }

    /** Interrupts the thread of the call when the event has come. */
    private void assertEndsAtOnce(ApiCall<?> call, Event event) throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            failure.complete(catchThrowable(call::execute));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        event.await();
        thread.interrupt();
        assertThat(failure.get(20, TimeUnit.SECONDS))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining(": no complete answer (InterruptedIOException) (at http")
                .hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(flag.get(20, TimeUnit.SECONDS))
                .as("the thread stays interrupted")
                .isTrue();
        fixture.assertNothingLeaks();
    }

    private void stall() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    @Test
    void inTheWaitForAnAnswer() throws Exception {
        stall();
        assertEndsAtOnce(builder().build(Notes.class).read(), fixture::request);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void inTheMiddleOfAnAnswer() throws Exception {
        fixture.server.enqueue(new MockResponse.Builder()
                .body("\"half of it\"")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        CountDownLatch head = new CountDownLatch(1);
        Notes notes = fixture.builder()
                .httpClient(fixture.http
                        .newBuilder()
                        .readTimeout(Duration.ofMinutes(5))
                        .addInterceptor(chain -> {
                            var response = chain.proceed(chain.request());
                            head.countDown();
                            return response;
                        })
                        .build())
                .build(Notes.class);
        assertEndsAtOnce(notes.read(), () -> RuntimeFixture.await(head, "the head of the answer"));
    }

    /** The system accepts the connection, and nobody answers the handshake. */
    @Test
    void inTheWaitForAConnection() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Notes notes = builder()
                    .baseUrl("https://127.0.0.1:" + silent.getLocalPort())
                    .build(Notes.class);
            assertEndsAtOnce(notes.read(), () -> accept(silent));
        }
    }

    private static void accept(ServerSocket server) throws IOException {
        // What the client says first.
        assertThat(server.accept().getInputStream().read()).isNotNegative();
    }

    @Test
    void inTheWaitForAToken() throws Exception {
        stall();
        Notes notes = builder().with("token", LoginByCall.credential()).build(Notes.class);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> failure.complete(catchThrowable(notes.readSecret()::execute)));
        thread.start();
        fixture.request();
        thread.interrupt();
        assertThat(failure.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedIOException.class);
    }

    @Test
    void inAWalkOverPages() throws Exception {
        fixture.answer(200, PagedApi.page("\"pages\": 2", "a"));
        stall();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        PagedApi api = builder().build(PagedApi.class);
        Thread thread = new Thread(
                () -> failure.complete(catchThrowable(() -> api.byPage().items().forEach(item -> {}))));
        thread.start();
        fixture.request();
        fixture.request();
        thread.interrupt();
        assertThat(failure.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedIOException.class);
        fixture.assertNothingLeaks();
    }

    @Test
    void beforeAnythingIsSent() throws Exception {
        fixture.answer(200, "\"done\"");
        Notes notes = builder().build(Notes.class);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        new Thread(() -> {
                    Thread.currentThread().interrupt();
                    failure.complete(catchThrowable(() -> notes.write("pay").execute()));
                })
                .start();
        assertThat(failure.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    /** The flag is no concern of calls that nobody interrupts. */
    @Test
    void aCallAfterAnInterruptionThatWasHandledIsLikeAnyOther() throws Exception {
        stall();
        Notes notes = builder().build(Notes.class);
        CompletableFuture<Object> second = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Throwable failure = catchThrowable(() -> notes.write("pay").execute());
            second.complete(Thread.interrupted() ? notes.read().execute() : failure);
        });
        thread.start();
        fixture.request();
        fixture.answer(200, "\"done\"");
        thread.interrupt();
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("done");
    }
}
