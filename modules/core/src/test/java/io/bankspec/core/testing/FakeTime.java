package io.bankspec.core.testing;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A time that stands until a test moves it. Sleeping moves it as well, so that no test waits. */
public class FakeTime implements Time {
    /** Where a time starts that is not told otherwise. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final class Timer extends CompletableFuture<Void> {
        private final Duration due;
        private final long number = ++timersSet;

        private Timer(Duration due) {
            this.due = due;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            synchronized (FakeTime.this) {
                timers.remove(this);
            }
            return super.cancel(mayInterruptIfRunning);
        }
    }

    private final NavigableSet<Timer> timers = new TreeSet<>(
            Comparator.<Timer, Duration>comparing(timer -> timer.due).thenComparing(timer -> timer.number));
    private final List<Duration> sleeps = new ArrayList<>();
    private final Instant start;
    private Duration elapsed = Duration.ZERO;
    private long timersSet;
    private boolean areAlarmsLate;

    /** It is the beginning of 2026. */
    public FakeTime() {
        this(START);
    }

    /** It is {@code start}. */
    public FakeTime(Instant start) {
        this.start = start;
    }

    /** From now on it is as if the threads of alarms never got their turn, as on a busy machine. */
    public synchronized void lateAlarms() {
        areAlarmsLate = true;
    }

    @Override
    public synchronized Instant now() {
        return start.plus(elapsed);
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
        skip(duration);
    }

    /** Runs the task on the thread that moves the time. */
    @Override
    public synchronized Future<?> after(Duration duration, Runnable task) {
        Timer timer = new Timer(elapsed.plus(duration));
        timer.thenRun(task);
        timers.add(timer);
        notifyAll();
        return timer;
    }

    @Override
    public synchronized Future<?> alarm(Duration duration, Runnable task) {
        return areAlarmsLate ? new CompletableFuture<>() : after(duration, task);
    }

    /** Moves the time, and runs what is due on the way, each task at its own time. */
    public void skip(Duration duration) {
        Duration end;
        synchronized (this) {
            end = elapsed.plus(duration);
        }
        for (Timer next = next(end); next != null; next = next(end)) next.complete(null);
    }

    /**
     * Moves the time to the next task, and runs it.
     *
     * @return false, and the time stands, when none is due within {@code longest}
     */
    public boolean skipToNext(Duration longest) {
        Timer next;
        synchronized (this) {
            Duration end = elapsed.plus(longest);
            if (timers.isEmpty() || timers.first().due.compareTo(end) > 0) return false;
            next = next(end);
        }
        next.complete(null);
        return true;
    }

    /** Drops all tasks, as the end of a process does. */
    public synchronized void forget() {
        timers.clear();
    }

    private synchronized @Nullable Timer next(Duration end) {
        boolean isDue = !timers.isEmpty() && timers.first().due.compareTo(end) <= 0;
        Timer next = isDue ? timers.pollFirst() : null;
        Duration moment = next == null ? end : next.due;
        if (moment.compareTo(elapsed) > 0) elapsed = moment;
        return next;
    }

    /** All sleeps until now, without the tasks that waited for their time. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How long the tasks that wait now have to wait, the next one first. */
    public synchronized List<Duration> waits() {
        return timers.stream().map(timer -> timer.due.minus(elapsed)).toList();
    }

    /** Waits in real time, for a minute at most, until so many tasks wait for theirs. */
    public synchronized void awaitTasks(int number) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (timers.size() < number) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) throw new AssertionError(timers.size() + " of " + number + " tasks came");
            wait(left);
        }
    }
}
