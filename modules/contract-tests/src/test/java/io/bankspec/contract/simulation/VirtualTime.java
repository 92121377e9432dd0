package io.bankspec.contract.simulation;

import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.concurrent.Future;

/** The time of one story, for program and provider alike. All that happens in it happens on one thread. */
final class VirtualTime extends FakeTime {
    private boolean isBlocking;
    private long rung;

    /** From now on whoever waits does so on this thread: the time moves on until the wait is over. */
    void blocking(boolean blocking) {
        isBlocking = blocking;
    }

    boolean isBlocking() {
        return isBlocking;
    }

    @Override
    public Future<?> after(Duration duration, Runnable task) {
        Future<?> timer = super.after(duration, task);
        if (isBlocking) skip(duration);
        return timer;
    }

    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        return later(duration, () -> {
            rung = nanos();
            task.run();
        });
    }

    /** When the last alarm has rung. A thread that waits for a future is let go then, and not after the wait that it was in. */
    long rung() {
        return rung;
    }

    /** For what is no part of the client. */
    Future<?> later(Duration duration, Runnable task) {
        return super.after(duration, task);
    }
}
