package io.bankspec.core.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bankspec.core.testing.FakeTime;
import io.bankspec.core.testing.JumpingTime;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoppingFutureTest {
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** How the work, or a program, ends it. */
    enum End {
        END(future -> future.end("done")),
        FAIL(future -> future.fail(new IllegalStateException())),
        COMPLETE(future -> future.complete("done")),
        COMPLETE_EXCEPTIONALLY(future -> future.completeExceptionally(new IllegalStateException())),
        COMPLETE_ON_TIME_OUT(future ->
                future.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS).join()),
        CANCEL(future -> future.cancel(true)),
        TIME_OUT(future -> catchThrowable(future.orTimeout(1, TimeUnit.MILLISECONDS)::join));

        private final Consumer<StoppingFuture<String>> end;

        End(Consumer<StoppingFuture<String>> end) {
            this.end = end;
        }
    }

    /** What is under way: it sees whether the result shows already when it is stopped. */
    private static final class Work extends CompletableFuture<Void> {
        private final CompletableFuture<?> result;
        private final List<Boolean> shown = new CopyOnWriteArrayList<>();

        Work(CompletableFuture<?> result) {
            this.result = result;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            shown.add(result.isDone());
            return super.cancel(mayInterruptIfRunning);
        }
    }

    private final FakeTime time = new FakeTime();
    private final StoppingFuture<String> future = new StoppingFuture<>();
    private final Work work = new Work(future);

    @ParameterizedTest
    @EnumSource
    void whatIsUnderWayIsStoppedOnceAndBeforeTheResultShows(End how) {
        future.underWay(work);
        how.end.accept(future);
        assertThat(future).isDone();
        assertThat(work).isCancelled();
        assertThat(work.shown).containsExactly(false);
    }

    @ParameterizedTest
    @EnumSource
    void theAlarmIsDroppedBeforeTheResultShows(End how) {
        future.limit(work);
        how.end.accept(future);
        assertThat(work).isCancelled();
        assertThat(work.shown).containsExactly(false);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToHappenLaterIsDropped(End how) {
        future.later(time, WAIT, () -> work.complete(null));
        how.end.accept(future);
        assertThat(time.waits()).isEmpty();
        time.skip(WAIT);
        assertThat(work).isNotDone();
    }

    @ParameterizedTest
    @EnumSource
    void whatBeginsAfterTheEndIsStoppedAtOnce(End how) {
        how.end.accept(future);
        future.underWay(work);
        assertThat(work).isCancelled();
        Work alarm = new Work(future);
        future.limit(alarm);
        assertThat(alarm).isCancelled();
        future.later(time, WAIT, () -> {});
        assertThat(time.waits()).isEmpty();
    }

    /** Nobody can come between such a result and those who wait for it, but what is under way does not go on for ever. */
    @Test
    void whatPassesByTheOtherMethodsStopsTheWorkAfterwards() {
        future.underWay(work);
        future.completeAsync(() -> "done", Runnable::run);
        assertThat(work.shown).containsExactly(true);
        assertThat(future).isCompletedWithValue("done");
    }

    @Test
    void aTimerThatGoesOffAtOnceDoesNotTakeThePlaceOfWhatItBegan() {
        future.later(new JumpingTime(), WAIT, () -> future.underWay(work));
        future.cancel(true);
        assertThat(work).isCancelled();
    }

    @Test
    void whatReplacesTheWorkIsStoppedInItsPlace() {
        Work next = new Work(future);
        future.underWay(work);
        future.underWay(next);
        future.cancel(true);
        assertThat(work).isNotDone();
        assertThat(next).isCancelled();
    }

    @Test
    void theFailureOfWorkThatIsStoppedIsNotTheResult() {
        work.whenComplete((value, failure) -> future.fail(failure));
        future.underWay(work);
        assertThat(future.end("done")).isTrue();
        assertThat(future).isCompletedWithValue("done");
    }

    @Test
    void aProgramThatCancelsFindsItCancelledWhateverTheWorkSaysOfThat() {
        work.whenComplete((value, failure) -> future.end("done"));
        future.underWay(work);
        assertThat(future.cancel(true)).isTrue();
        assertThat(future).isCancelled();
    }

    @Test
    void onlyTheFirstEndCounts() {
        assertThat(future.end("first")).isTrue();
        assertThat(future.end("second")).isFalse();
        assertThat(future.fail(new IllegalStateException())).isFalse();
        assertThat(future.cancel(true)).isFalse();
        assertThat(future).isCompletedWithValue("first");
    }

    @Test
    void whatTheWorkHasComeToStandsThoughACallbackOfWhatIsStoppedCancels() {
        work.whenComplete((value, failure) -> assertThat(future.cancel(true)).isFalse());
        future.underWay(work);
        assertThat(future.end("done")).isTrue();
        assertThat(future).isCompletedWithValue("done");
    }

    /** The first wait is over, and the second one begins, before whoever has set the first can go on. */
    @Test
    void aLateReturnFromSettingATimerDoesNotTakeThePlaceOfTheNextTimer() throws Exception {
        CountDownLatch isSecondBeingSet = new CountDownLatch(1);
        CountDownLatch isFirstSet = new CountDownLatch(1);
        CompletableFuture<Void> secondTimer = new CompletableFuture<>();
        FakeTime second = new FakeTime() {
            @Override
            public Future<?> after(Duration duration, Runnable task) {
                isSecondBeingSet.countDown();
                await(isFirstSet);
                return secondTimer;
            }
        };
        Thread next = new Thread(() -> future.later(second, WAIT, () -> {}));
        FakeTime first = new FakeTime() {
            @Override
            public Future<?> after(Duration duration, Runnable task) {
                task.run();
                await(isSecondBeingSet);
                return CompletableFuture.completedFuture(null);
            }
        };
        future.later(first, WAIT, next::start);
        isFirstSet.countDown();
        next.join();
        future.cancel(true);
        assertThat(secondTimer).isCancelled();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void workThatCannotBeStoppedNeitherKeepsTheResultBackNorTheOtherWorkAlive() {
        List<Throwable> told = new ArrayList<>();
        Thread thread = Thread.currentThread();
        UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((where, failure) -> told.add(failure));
        IllegalStateException refusal = new IllegalStateException("goes on");
        future.limit(new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                throw refusal;
            }
        });
        future.underWay(work);
        try {
            assertThat(future.cancel(true)).isTrue();
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
        assertThat(told).containsExactly(refusal);
        assertThat(work).isCancelled();
    }
}
