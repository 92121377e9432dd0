package io.bankspec.sandbox;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Real time in which nobody waits: whoever would, moves it forward instead. Given to a client and its {@link SandboxServer}, it
 * lets minutes of polling pass at once. Alarms, such as deadlines, do not move it; they ring when it passes them. Waits add up, also
 * those of several flows at once, which therefore use up each other's deadlines: give many flows a longer one.
 */
public final class SandboxTime implements Time {
    private static final ExecutorService TASKS = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "bankspec-sandbox-time");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong alarms = new AtomicLong();
    private final ConcurrentSkipListMap<Moment, CompletableFuture<Void>> pending = new ConcurrentSkipListMap<>();

    /** Real time, for now. */
    public SandboxTime() {}

    @Override
    public Instant now() {
        return Instant.now().plusNanos(skipped.get());
    }

    @Override
    public long nanos() {
        return System.nanoTime() + skipped.get();
    }

    /** Moves the time forward. */
    public void skip(Duration duration) {
        if (duration.isNegative()) throw new IllegalArgumentException("time does not go back: " + duration);
        skipped.addAndGet(TimeUnit.NANOSECONDS.convert(duration));
        ring();
    }

    /** Moves the time forward and returns. */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        if (!duration.isNegative()) skip(duration);
    }

    /** Moves the time forward and runs the task, on a thread of this class. */
    @Override
    public Future<?> after(Duration duration, Runnable task) {
        if (!duration.isNegative()) skip(duration);
        return CompletableFuture.runAsync(task, TASKS);
    }

    /** Runs the task, on a thread of this class, when real time and skips have come so far. */
    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        long delay = TimeUnit.NANOSECONDS.convert(duration);
        CompletableFuture<Void> alarm = new CompletableFuture<>();
        Moment moment = new Moment(nanos() + delay, alarms.getAndIncrement());
        pending.put(moment, alarm);
        alarm.whenComplete((nothing, cancelled) -> pending.remove(moment));
        alarm.thenRunAsync(task, TASKS);
        alarm.completeOnTimeout(null, delay, TimeUnit.NANOSECONDS);
        // A skip may have come between reading the time and keeping the alarm.
        ring();
        return alarm;
    }

    private void ring() {
        for (var first = pending.firstEntry(); first != null; first = pending.firstEntry()) {
            if (first.getKey().nanos - nanos() > 0) return;
            pending.remove(first.getKey());
            first.getValue().complete(null);
        }
    }

    private record Moment(long nanos, long number) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int order = Long.signum(nanos - other.nanos);
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }
}
