package io.bankspec.core.testing;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;

/** Whoever waits, on a thread or without one, has waited at once. */
public final class JumpingTime implements Time {
    private final FakeTime clock = new FakeTime();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Runnable duringWait = () -> {};
    private boolean areAlarmsLate;

    public JumpingTime() {}

    /** What happens while somebody waits. */
    public void duringWait(Runnable event) {
        duringWait = event;
    }

    /** As if the threads of alarms never got their turn. */
    public void lateAlarms() {
        areAlarmsLate = true;
    }

    /** All of them, in their order. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public void sleep(Duration duration) {
        waits.add(duration);
        duringWait.run();
        clock.advance(duration);
    }

    /** Not jumped to: it runs when the waits have come so far. */
    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        return areAlarmsLate ? new CompletableFuture<>() : clock.after(duration, task);
    }

    @Override
    public Future<?> after(Duration duration, Runnable task) {
        sleep(duration);
        task.run();
        return CompletableFuture.completedFuture(null);
    }
}
