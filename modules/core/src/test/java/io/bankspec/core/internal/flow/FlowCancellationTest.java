package io.bankspec.core.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Challenged;
import io.bankspec.core.mfa.MfaStep.Failed;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is cancelled at whatever moment: no call and no timer is left. */
class FlowCancellationTest {
    private static final String STARTED = "{\"work\": {\"id\": \"w1\", \"status\": \"CREATED\", \"busy\": true}}";
    private static final String ASKING =
            "{\"work\": {\"status\": \"CHALLENGED\", \"challenges\": [{\"guid\": \"c1\", \"label\": \"?\"}]}}";

    @RegisterExtension
    final RuntimeFixture server = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    private int requests;

    private MfaFlow<Map<String, Object>> flow() {
        return new FlowFixture(server, time).flow(FlowFixture.POLL);
    }

    private void stall() {
        server.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    private void awaitRequests(int number) {
        for (; requests < number; requests++) server.request();
    }

    /** The first poll is due. */
    private void pollIsDue() throws InterruptedException {
        time.awaitTasks(2);
        time.skip(Duration.ofSeconds(3));
    }

    private Challenged<Map<String, Object>> challenged() throws InterruptedException {
        server.answer(200, STARTED).answer(200, ASKING);
        CompletableFuture<MfaStep<Map<String, Object>>> step = flow().startAsync();
        pollIsDue();
        awaitRequests(2);
        return (Challenged<Map<String, Object>>)
                step.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @AfterEach
    void nothingIsLeft() {
        server.awaitIdle();
        assertThat(time.waits()).as("timers left").isEmpty();
        assertThat(server.server.getRequestCount()).isEqualTo(requests);
    }

    @Test
    void whileTheStartIsUnderWay() {
        stall();
        CompletableFuture<?> step = flow().startAsync();
        awaitRequests(1);
        step.cancel(true);
    }

    @Test
    void whileAPollIsUnderWay() throws InterruptedException {
        server.answer(200, STARTED);
        stall();
        CompletableFuture<?> step = flow().startAsync();
        pollIsDue();
        awaitRequests(2);
        step.cancel(true);
    }

    @Test
    void betweenTwoPolls() throws InterruptedException {
        server.answer(200, STARTED).answer(200, STARTED);
        CompletableFuture<?> step = flow().startAsync();
        pollIsDue();
        awaitRequests(2);
        time.awaitTasks(2);
        step.cancel(true);
        time.skip(Duration.ofHours(1));
    }

    @Test
    void whileTheTimerOfAPollIsBeingSet() {
        server.answer(200, STARTED);
        CompletableFuture<Void> timer = new CompletableFuture<>();
        CompletableFuture<CompletableFuture<?>> begun = new CompletableFuture<>();
        FakeTime cancelling = new FakeTime() {
            @Override
            public Future<?> after(Duration duration, Runnable task) {
                begun.orTimeout(10, TimeUnit.SECONDS).join().cancel(true);
                return timer;
            }
        };
        cancelling.lateAlarms();
        begun.complete(
                new FlowFixture(server, cancelling).flow(FlowFixture.POLL).startAsync());
        awaitRequests(1);
        assertThat(timer).failsWithin(Duration.ofSeconds(10)).withThrowableOfType(CancellationException.class);
        assertThat(cancelling.sleeps()).isEmpty();
    }

    @Test
    void whileAnAnswerIsUnderWay() throws InterruptedException {
        Challenged<Map<String, Object>> challenge = challenged();
        stall();
        CompletableFuture<?> step = challenge.answerAsync(MfaAnswers.of("1"));
        awaitRequests(3);
        step.cancel(true);
    }

    /** A handler's future, which sees whether the result shows already when it is cancelled. */
    private static final class Thinking extends CompletableFuture<MfaAnswers> {
        private final CompletableFuture<CompletableFuture<?>> result = new CompletableFuture<>();
        private final CompletableFuture<Boolean> showed = new CompletableFuture<>();
        private final CompletableFuture<Void> awaited = new CompletableFuture<>();

        @Override
        public CompletableFuture<MfaAnswers> whenComplete(BiConsumer<? super MfaAnswers, ? super Throwable> action) {
            CompletableFuture<MfaAnswers> next = super.whenComplete(action);
            awaited.complete(null);
            return next;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            showed.complete(result.join().isDone());
            return super.cancel(mayInterruptIfRunning);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHandlerIsStoppedBeforeTheResultShows(boolean byDeadline) {
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        Thinking thinking = new Thinking();
        CompletableFuture<?> result =
                new FlowFixture(server, time).flow(FlowFixture.RESUBMIT).runAsync(challenge -> thinking);
        thinking.result.complete(result);
        awaitRequests(1);
        thinking.awaited.orTimeout(10, TimeUnit.SECONDS).join();
        if (byDeadline) time.skip(Duration.ofMinutes(15));
        else result.cancel(true);
        assertThat(thinking.showed).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(false);
        assertThat(result).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whileAHandlerThinks() {
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        CompletableFuture<MfaAnswers> thinking = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<?> result = new FlowFixture(server, time)
                .flow(FlowFixture.RESUBMIT)
                .runAsync(challenge -> {
                    asked.complete(null);
                    return thinking;
                });
        awaitRequests(1);
        asked.orTimeout(10, TimeUnit.SECONDS).join();
        result.cancel(true);
        assertThat(thinking).failsWithin(Duration.ofSeconds(10)).withThrowableOfType(CancellationException.class);
    }

    @Test
    void whileAWholeRunPolls() throws InterruptedException {
        server.answer(200, STARTED);
        stall();
        CompletableFuture<?> result =
                flow().runAsync(challenge -> CompletableFuture.failedFuture(new AssertionError()));
        pollIsDue();
        awaitRequests(2);
        result.cancel(true);
    }

    @Test
    void aFailingHandlerEndsTheRunWithItsOwnException() {
        server.answer(510, "{\"errors\": [{\"code\": \"MORE_NEEDED\", \"message\": \"TAN\"}]}");
        CompletableFuture<?> result = new FlowFixture(server, time)
                .flow(FlowFixture.RESUBMIT)
                .runAsync(challenge -> CompletableFuture.failedFuture(new IllegalStateException("nobody there")));
        awaitRequests(1);
        assertThat(result)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessage("nobody there");
    }

    @Test
    void anInterruptedWaitEndsTheFlow() throws InterruptedException {
        stall();
        CompletableFuture<MfaStep<?>> end = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            end.complete(flow().start());
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        awaitRequests(1);
        waiting.interrupt();
        assertThat(end)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(step -> assertThat(((Failed<?>) step).reason()).isEqualTo(MfaReason.CANCELLED));
        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
    }
}
