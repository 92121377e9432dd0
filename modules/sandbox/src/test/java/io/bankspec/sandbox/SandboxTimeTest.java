package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SandboxTimeTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SandboxTime time = new SandboxTime();

    @Test
    void sleepingMovesBothClocksForwardAtOnce() throws InterruptedException {
        Instant before = time.now();
        long nanos = time.nanos();
        long real = System.nanoTime();
        time.sleep(HOUR);
        assertThat(Duration.between(before, time.now())).isBetween(HOUR, HOUR.plusMinutes(1));
        assertThat(Duration.ofNanos(time.nanos() - nanos)).isBetween(HOUR, HOUR.plusMinutes(1));
        assertThat(Duration.ofNanos(System.nanoTime() - real)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void anInterruptedThreadDoesNotSleep() {
        Instant before = time.now();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> time.sleep(HOUR)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(time.now()).isBefore(before.plus(HOUR));
    }

    @Test
    void aWaitingTaskRunsAtOnceOnAnotherThreadAtItsMoment() throws Exception {
        Instant before = time.now();
        CompletableFuture<Instant> ran = new CompletableFuture<>();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        time.after(HOUR, () -> {
            thread.complete(Thread.currentThread());
            ran.complete(time.now());
        });
        assertThat(ran.get(1, TimeUnit.MINUTES)).isAfterOrEqualTo(before.plus(HOUR));
        assertThat(thread.get()).isNotEqualTo(Thread.currentThread());
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void anAlarmDoesNotMoveTheClockAndRingsWhenASkipPassesIt() throws Exception {
        Instant before = time.now();
        CountDownLatch rang = new CountDownLatch(1);
        Future<?> alarm = time.alarm(HOUR, rang::countDown);
        assertThat(time.now()).isBefore(before.plus(HOUR));
        time.skip(HOUR.minusMinutes(1));
        assertThat(alarm.isDone()).isFalse();
        time.sleep(Duration.ofMinutes(1));
        assertThat(rang.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void anAlarmRingsInRealTimeToo() throws Exception {
        CountDownLatch rang = new CountDownLatch(1);
        time.alarm(Duration.ofMillis(1), rang::countDown);
        assertThat(rang.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aCancelledAlarmDoesNotRing() throws Exception {
        List<String> rang = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        Future<?> cancelled = time.alarm(HOUR, () -> rang.add("cancelled"));
        time.alarm(HOUR.plusMinutes(1), last::countDown);
        cancelled.cancel(false);
        time.skip(HOUR.multipliedBy(2));
        assertThat(last.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(rang).isEmpty();
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> time.skip(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void skipsOfManyThreadsAddUp() throws Exception {
        Instant before = time.now();
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            threads.add(new Thread(() -> {
                for (int skip = 0; skip < 1000; skip++) time.skip(Duration.ofSeconds(1));
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
        assertThat(Duration.between(before, time.now())).isBetween(Duration.ofSeconds(8000), Duration.ofSeconds(8060));
    }
}
