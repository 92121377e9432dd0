package io.bankspec.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clock, stopwatch and waiting in one, so that a test can bring a time of its own. Implementations are thread-safe. */
public interface Time {
    /** The time of day, for what providers say in dates. */
    Instant now();

    /** Nanoseconds since an arbitrary moment; never goes back. */
    long nanos();

    /** Waits on this thread. */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Runs a short task later, on any thread; no thread waits meanwhile.
     *
     * @return drops the task when cancelled in time
     */
    Future<?> after(Duration duration, Runnable task);

    /**
     * Like {@link #after}, for a moment that usually does not come, such as a deadline: what it limits is over before. A time
     * that skips waits, as that of the sandbox does, must not skip to an alarm.
     */
    default Future<?> alarm(Duration duration, Runnable task) {
        return after(duration, task);
    }

    /** Real time. */
    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos(duration));
        }

        @Override
        public Future<?> after(Duration duration, Runnable task) {
            CompletableFuture<Void> timer = new CompletableFuture<>();
            timer.thenRunAsync(Objects.requireNonNull(task, "task == null"));
            // The timer leaves the JDK's own schedule as soon as it is cancelled.
            return timer.completeOnTimeout(null, nanos(duration), TimeUnit.NANOSECONDS);
        }

        private static long nanos(Duration duration) {
            return TimeUnit.NANOSECONDS.convert(Objects.requireNonNull(duration, "duration == null"));
        }
    };
}
