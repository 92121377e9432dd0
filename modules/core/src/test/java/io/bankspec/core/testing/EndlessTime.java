package io.bankspec.core.testing;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Real time, in which no wait ends before the test: for what waiting costs. No thread may wait. */
public final class EndlessTime implements Time {
    private final Semaphore begun = new Semaphore(0);

    /** It is now. */
    public EndlessTime() {}

    /** Waits, for two minutes at most, until so many more waits have begun. */
    public void awaitWaits(int number) throws InterruptedException {
        if (!begun.tryAcquire(number, 2, TimeUnit.MINUTES)) throw new AssertionError("not all wait");
    }

    @Override
    public Instant now() {
        return SYSTEM.now();
    }

    @Override
    public long nanos() {
        return SYSTEM.nanos();
    }

    @Override
    public void sleep(Duration duration) {
        throw new AssertionError("a thread waits");
    }

    /** A timer of the system, for an hour later. */
    @Override
    public Future<?> after(Duration duration, Runnable task) {
        Future<?> timer = SYSTEM.after(duration.plusHours(1), task);
        begun.release();
        return timer;
    }

    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        return SYSTEM.alarm(duration, task);
    }
}
