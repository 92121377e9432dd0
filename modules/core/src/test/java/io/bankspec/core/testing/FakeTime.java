package io.bankspec.core.testing;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A time that stands until a test moves it. Sleeping moves it as well, so that no test waits. */
public class FakeTime implements Time {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record Timer(Duration due, CompletableFuture<Void> task) {}

    private final List<Timer> timers = new ArrayList<>();
    private final List<Duration> sleeps = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    public FakeTime() {}

    @Override
    public synchronized Instant now() {
        return START.plus(elapsed);
    }

    @Override
    public synchronized long nanos() {
        return elapsed.toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        synchronized (this) {
            sleeps.add(duration);
        }
        advance(duration);
    }

    /** Runs the task on the thread that moves the time. */
    @Override
    public synchronized Future<?> after(Duration duration, Runnable task) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        future.thenRun(task);
        timers.add(new Timer(elapsed.plus(duration), future));
        notifyAll();
        return future;
    }

    /** Moves the time, and runs what is due on the way, each task at its own time. */
    public void advance(Duration duration) {
        Duration end;
        synchronized (this) {
            end = elapsed.plus(duration);
        }
        for (Timer next = next(end); next != null; next = next(end)) next.task.complete(null);
    }

    private synchronized @Nullable Timer next(Duration end) {
        Timer next = pending().stream()
                .min(Comparator.comparing(Timer::due))
                .filter(timer -> timer.due.compareTo(end) <= 0)
                .orElse(null);
        Duration moment = next == null ? end : next.due;
        if (moment.compareTo(elapsed) > 0) elapsed = moment;
        timers.remove(next);
        return next;
    }

    private List<Timer> pending() {
        timers.removeIf(timer -> timer.task.isDone());
        return timers;
    }

    /** All sleeps until now, without the tasks that waited for their time. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How long the tasks that wait now have to wait, the next one first. */
    public synchronized List<Duration> waits() {
        return pending().stream()
                .map(timer -> timer.due.minus(elapsed))
                .sorted()
                .toList();
    }

    /** Waits in real time until so many tasks wait for theirs. */
    public synchronized void awaitTasks(int number) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (pending().size() < number) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) throw new AssertionError(timers.size() + " of " + number + " tasks came");
            wait(left);
        }
    }
}
