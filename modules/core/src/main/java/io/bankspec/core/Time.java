package io.bankspec.core;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

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
     * Like {@link #after}, for a moment that usually does not come, such as a deadline: what it limits is over
     * before. A time that skips waits, as that of the sandbox does, must not skip to an alarm.
     */
    default Future<?> alarm(Duration duration, Runnable task) {
        return after(duration, task);
    }

    /**
     * Real time. However many timers there are, one thread keeps them and a few run their tasks; all are daemons and
     * end when there is nothing to do.
     */
    Time SYSTEM = new SystemTime();
}
