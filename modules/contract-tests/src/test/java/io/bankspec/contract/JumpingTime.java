package io.bankspec.contract;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;

/** A time that stands still until somebody waits, and then is at once where the wait ends. Alarms ring when it gets to them. */
final class JumpingTime implements Time {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    private record Alarm(Duration due, CompletableFuture<Void> bell) {}

    /** All waits until now, in their order. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    void advance(Duration duration) {
        for (Alarm alarm : passed(duration)) alarm.bell.complete(null);
    }

    private synchronized List<Alarm> passed(Duration duration) {
        elapsed = elapsed.plus(duration);
        List<Alarm> due = alarms.stream()
                .filter(alarm -> alarm.due.compareTo(elapsed) <= 0)
                .toList();
        alarms.removeAll(due);
        return due;
    }

    @Override
    public synchronized Instant now() {
        return START.plus(elapsed);
    }

    @Override
    public synchronized long nanos() {
        return elapsed.toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        waits.add(duration);
        advance(duration);
    }

    @Override
    public Future<?> after(Duration duration, Runnable task) {
        sleep(duration);
        task.run();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized Future<?> alarm(Duration duration, Runnable task) {
        CompletableFuture<Void> bell = new CompletableFuture<>();
        bell.thenRun(task);
        alarms.add(new Alarm(elapsed.plus(duration), bell));
        return bell;
    }
}
