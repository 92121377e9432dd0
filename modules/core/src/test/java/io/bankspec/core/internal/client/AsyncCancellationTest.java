package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bankspec.core.ApiCall;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.fixture.LoginByCall;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever gives a future up ends the call, wherever it is. */
class AsyncCancellationTest {
    /** How a program gives up. */
    enum End {
        CANCEL(future -> future.cancel(true)),
        TIME_OUT(future ->
                catchThrowable(() -> future.orTimeout(1, TimeUnit.MILLISECONDS).get())),
        FAIL(future -> future.completeExceptionally(new TimeoutException())),
        CANCEL_RESPONSE(CANCEL.end),
        TIME_OUT_RESPONSE(TIME_OUT.end);

        private final Consumer<CompletableFuture<?>> end;

        End(Consumer<CompletableFuture<?>> end) {
            this.end = end;
        }

        CompletableFuture<?> start(ApiCall<?> call) {
            return name().endsWith("RESPONSE") ? call.executeForResponseAsync() : call.executeAsync();
        }

        void giveUp(CompletableFuture<?> future) {
            end.accept(future);
            assertThat(catchThrowable(future::join))
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).isInstanceOf(CancellationException.class),
                            failure -> assertThat(failure).hasCauseInstanceOf(TimeoutException.class));
        }
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch reading = new CountDownLatch(1);
    private final AtomicReference<CompletableFuture<?>> given = new AtomicReference<>();
    private final AtomicBoolean showed = new AtomicBoolean();

    private RuntimeFixture.Builder builder() {
        EventListener listener = new EventListener() {
            @Override
            public void canceled(Call call) {
                showed.set(given.get().isDone());
                cancelled.countDown();
            }

            @Override
            public void responseBodyStart(Call call) {
                reading.countDown();
            }
        };
        return fixture.builder()
                .httpClient(fixture.http.newBuilder().eventListener(listener).build())
                .retries(RetryPolicy.DEFAULT)
                .random(() -> 0.5)
                .time(time);
    }

    private CompletableFuture<?> start(End end, ApiCall<?> call) {
        given.set(end.start(call));
        return given.get();
    }

    private void assertNoRequestComes(int before) {
        assertThat(time.waits()).as("timers").isEmpty();
        time.skip(Duration.ofDays(1));
        fixture.awaitIdle();
        assertThat(fixture.server.getRequestCount()).isEqualTo(before);
    }

    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    private void answerLater() {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                RuntimeFixture.await(mayAnswer, "the test lets the server answer");
                return new MockResponse.Builder().body("\"done\"").build();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void inTheWaitForAToken(End end) {
        answerLater();
        Notes notes = builder().with("token", LoginByCall.credential()).build(Notes.class);
        CompletableFuture<?> future = start(end, notes.readSecret());
        CompletableFuture<@Nullable String> other = notes.readSecret().executeAsync();
        assertThat(fixture.request().getTarget()).isEqualTo("/login");
        end.giveUp(future);
        mayAnswer.countDown();
        assertThat(Way.result(other)).as("the login of others goes on").isEqualTo("done");
        assertThat(cancelled.getCount()).as("nothing to cancel").isEqualTo(1);
        assertNoRequestComes(2);
    }

    @ParameterizedTest
    @EnumSource
    void inTheQueueOfOkHttp(End end) {
        fixture.http.dispatcher().setMaxRequestsPerHost(1);
        answerLater();
        Notes notes = builder().build(Notes.class);
        CompletableFuture<@Nullable String> first = notes.read().executeAsync();
        CompletableFuture<?> second = start(end, notes.read());
        assertThat(fixture.http.dispatcher().queuedCallsCount()).isEqualTo(1);
        end.giveUp(second);
        assertThat(cancelled.getCount()).as("the HTTP call is cancelled").isZero();
        assertThat(showed).as("the result showed before").isFalse();
        mayAnswer.countDown();
        assertThat(Way.result(first)).isEqualTo("done");
        assertNoRequestComes(1);
    }

    @ParameterizedTest
    @EnumSource
    void inTheWaitForTheAnswer(End end) {
        assertCancelled(end, new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE), false);
    }

    @ParameterizedTest
    @EnumSource
    void inTheMiddleOfTheAnswer(End end) {
        assertCancelled(
                end, new MockResponse.Builder().body("\"half\"").onResponseBody(SocketEffect.Stall.INSTANCE), true);
    }

    private void assertCancelled(End end, MockResponse.Builder stall, boolean answers) {
        fixture.server.enqueue(stall.build());
        CompletableFuture<?> future =
                start(end, builder().build(Notes.class).read().withDeadline(Duration.ofDays(1)));
        fixture.request();
        if (answers) RuntimeFixture.await(reading, "the answer is read");
        end.giveUp(future);
        assertThat(cancelled.getCount()).as("the HTTP call is cancelled").isZero();
        assertThat(showed).as("the result showed before").isFalse();
        fixture.assertNothingLeaks();
        assertNoRequestComes(1);
    }

    /** The timer goes off before whoever has set it can go on; then there is another call to be cancelled. */
    @ParameterizedTest
    @EnumSource
    void afterAWaitThatWasOverAtOnce(End end) {
        fixture.http.dispatcher().setMaxRequestsPerHost(1);
        fixture.answer(503, "{}");
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        Notes notes = builder().time(new JumpingTime()).build(Notes.class);
        CompletableFuture<?> future = start(end, notes.read());
        fixture.request();
        fixture.request();
        end.giveUp(future);
        RuntimeFixture.await(cancelled, "the second HTTP call is cancelled");
        assertNoRequestComes(2);
    }

    @ParameterizedTest
    @EnumSource
    void inTheWaitBetweenTwoAttempts(End end) throws InterruptedException {
        fixture.answer(503, "{}");
        CompletableFuture<?> future = start(end, builder().build(Notes.class).read());
        time.awaitTasks(1);
        fixture.awaitIdle();
        end.giveUp(future);
        assertThat(cancelled.getCount()).as("nothing to cancel").isEqualTo(1);
        assertNoRequestComes(1);
    }
}
