package io.bankspec.core.testing;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;

/** A time in which whoever waits, on a thread or without one, has waited at once. Alarms ring when the waits have come so far. */
public final class JumpingTime implements Time {
    private final FakeTime clock;
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Runnable duringWait = () -> {};

    /** It is the beginning of 2026. */
    public JumpingTime() {
        this(FakeTime.START);
    }

    /** It is {@code start}. */
    public JumpingTime(Instant start) {
        clock = new FakeTime(start);
    }

    /** What happens while somebody waits. */
    public void duringWait(Runnable event) {
        duringWait = event;
    }

    /** From now on it is as if the threads of alarms never got their turn, as on a busy machine. */
    public void lateAlarms() {
        clock.lateAlarms();
    }

    /** All waits until now, in their order. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** Moves the time although nobody waits. */
    public void skip(Duration duration) {
        clock.skip(duration);
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
        clock.skip(duration);
    }

    /** Runs the task on this thread, now. */
    @Override
    public Future<?> after(Duration duration, Runnable task) {
        sleep(duration);
        task.run();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        return clock.alarm(duration, task);
    }
}
