package io.bankspec.core.internal;

import io.bankspec.core.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The future of work that goes on by itself. However it ends, what is under way is stopped first and the result shows after that, so
 * that whoever reacts to it meets nothing that still runs. Thread-safe.
 */
public final class StoppingFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private static final Runnable NOTHING = () -> {};

    private Runnable stop = NOTHING;
    private @Nullable Future<?> alarm;
    private boolean ended;

    public StoppingFuture() {
        // For the ways to complete a future that cannot be overridden.
        whenComplete((value, failure) -> stop());
    }

    /** Takes the place of what was under way before. Stopped at once if it {@link #hasEnded}. */
    public void underWay(Future<?> what) {
        underWay(() -> what.cancel(true));
    }

    /** @param stop may run more than once */
    public void underWay(Runnable stop) {
        synchronized (this) {
            if (!ended) {
                this.stop = stop;
                return;
            }
        }
        stop.run();
    }

    public void nothingUnderWay() {
        underWay(NOTHING);
    }

    /** Does {@code next} after a wait, unless it ends before. */
    public void later(Time time, Duration wait, Runnable next) {
        nothingUnderWay();
        Future<?> timer = time.after(wait, next);
        synchronized (this) {
            if (!ended) {
                // Unless it has gone off already, and what comes next is under way.
                if (stop == NOTHING) stop = () -> timer.cancel(false);
                return;
            }
        }
        timer.cancel(false);
    }

    /** @param alarm for the end of the time that is allowed; takes the place of the one before */
    public void limit(Future<?> alarm) {
        synchronized (this) {
            if (!ended) {
                this.alarm = alarm;
                return;
            }
        }
        alarm.cancel(false);
    }

    /** The result is there, or about to show. */
    public synchronized boolean hasEnded() {
        return ended;
    }

    /** For the work itself. False, and without any effect, when it has ended already; also when it is about to, by being stopped. */
    public boolean end(T value) {
        return isFirst() && complete(value);
    }

    /** Like {@link #end}, with a failure in place of a value. */
    public boolean fail(Throwable failure) {
        return isFirst() && completeExceptionally(Causes.of(failure));
    }

    private synchronized boolean isFirst() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    @Override
    public boolean complete(T value) {
        boolean completed;
        try {
            stop();
        } finally {
            completed = super.complete(value);
        }
        return completed;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        boolean completed;
        try {
            stop();
        } finally {
            completed = super.completeExceptionally(failure);
        }
        return completed;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled;
        try {
            stop();
        } finally {
            cancelled = super.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }

    private void stop() {
        Runnable what;
        Future<?> limit;
        synchronized (this) {
            ended = true;
            what = stop;
            limit = alarm;
        }
        // Not within the lock, because what is stopped may have callbacks of the program.
        if (limit != null) limit.cancel(false);
        what.run();
    }
}
