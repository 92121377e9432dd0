package io.bankspec.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    private final Time time = new SystemTime();

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void manyTimersTakeAFewThreads() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(5_000);
        for (int i = 0; i < 5_000; i++) {
            time.after(Duration.ofMillis(100), () -> {
                threads.add(Thread.currentThread());
                done.countDown();
            });
        }
        await(done);
        assertThat(threads)
                .hasSizeLessThanOrEqualTo(Math.max(4, Runtime.getRuntime().availableProcessors()))
                .allMatch(Thread::isDaemon);
    }

    @Test
    void noTaskIsEarly() throws InterruptedException {
        AtomicLong ended = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        long start = time.nanos();
        time.after(Duration.ofMillis(50), () -> {
            ended.set(time.nanos());
            done.countDown();
        });
        await(done);
        assertThat(ended.get() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
    }

    @Test
    void aTaskThatTakesItsTimeHoldsUpNoOther() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        time.after(Duration.ZERO, () -> {
            try {
                await(mayEnd);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        time.after(Duration.ofMillis(1), done::countDown);
        await(done);
        mayEnd.countDown();
    }

    @Test
    void aTimerThatIsCancelledInTimeDoesNothing() throws InterruptedException {
        Duration wait = Duration.ofMillis(100);
        AtomicInteger runs;
        long start;
        do {
            runs = new AtomicInteger();
            start = time.nanos();
            time.after(wait, runs::incrementAndGet).cancel(false);
        } while (time.nanos() - start >= wait.toNanos());
        CountDownLatch later = new CountDownLatch(1);
        time.after(wait, later::countDown);
        await(later);
        assertThat(runs).hasValue(0);
    }

    @Test
    void theThreadsEndWhenThereIsNothingToDo() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(8);
        List<Future<?>> timers = IntStream.range(0, 8)
                .<Future<?>>mapToObj(i -> time.after(Duration.ofMillis(1), () -> {
                    threads.add(Thread.currentThread());
                    done.countDown();
                }))
                .toList();
        assertThat(timers).hasSize(8);
        await(done);
        for (Thread thread : threads) {
            thread.join(20_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    /** A deadline of a hundred years is one that is never reached. */
    @Test
    void aTimerForEverKeepsNobodyWaiting() {
        assertThat(time.after(Duration.ofSeconds(Long.MAX_VALUE), () -> {}).cancel(false))
                .isTrue();
        assertThatNullPointerException().isThrownBy(() -> time.after(Duration.ZERO, null));
        assertThatNullPointerException().isThrownBy(() -> time.after(null, () -> {}));
    }
}
