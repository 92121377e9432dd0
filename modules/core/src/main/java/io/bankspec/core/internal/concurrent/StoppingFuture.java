package io.bankspec.core.internal.concurrent;

import io.bankspec.core.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The future of work that goes on by itself. However it ends, what is under way is stopped first, and the result shows after that.
 * Only {@code completeAsync} and {@code obtrude…}, which pass by the other methods, show theirs before. Thread-safe.
 */
public final class StoppingFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private static final Runnable NOTHING = () -> {};

    private Runnable stop = NOTHING;
    private @Nullable Future<?> alarm;
    private boolean ended;
    private @Nullable Outcome<T> outcome;

    /** What the work itself has come to, which shows as soon as everything is stopped. */
    private record Outcome<T extends @Nullable Object>(
            T value, @Nullable Throwable failure) {}

    /** The place of a timer that is being set. */
    private static final class Setting implements Runnable {
        @Override
        public void run() {}
    }

    public StoppingFuture() {
        // Whoever passes by the methods below stops the work too; and nothing that is over is kept.
        whenComplete((value, failure) -> {
            if (!hasEnded()) stop();
            forget();
        });
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
        Runnable setting = new Setting();
        underWay(setting);
        Future<?> timer = time.after(wait, next);
        synchronized (this) {
            if (!ended) {
                // Unless it has gone off already, and what comes next is under way.
                if (stop == setting) stop = () -> timer.cancel(false);
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

    /**
     * For the work itself. Whatever is done to the future from then on, also by callbacks of what is being stopped, this is how it ends.
     *
     * @return false, and without any effect, when it {@link #hasEnded}
     */
    public boolean end(T value) {
        return end(new Outcome<>(value, null));
    }

    /** Like {@link #end}, with a failure in place of a value. */
    public boolean fail(Throwable failure) {
        @SuppressWarnings("unchecked")
        T none = (T) null;
        return end(new Outcome<>(none, failure));
    }

    private boolean end(Outcome<T> mine) {
        synchronized (this) {
            if (ended) return false;
            ended = true;
            outcome = mine;
        }
        isOpenWhenStopped();
        return true;
    }

    @Override
    public boolean complete(T value) {
        return isOpenWhenStopped() && super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return isOpenWhenStopped() && super.completeExceptionally(failure);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return isOpenWhenStopped() && super.cancel(mayInterruptIfRunning);
    }

    /** Stops everything. False when the work had come to an end before, which shows then. */
    private boolean isOpenWhenStopped() {
        Outcome<T> decided = stop();
        if (decided == null) return true;
        if (decided.failure() == null) super.complete(decided.value());
        else super.completeExceptionally(decided.failure());
        return false;
    }

    private @Nullable Outcome<T> stop() {
        Runnable what;
        Future<?> limit;
        Outcome<T> decided;
        synchronized (this) {
            ended = true;
            what = stop;
            limit = alarm;
            decided = outcome;
        }
        // Not within the lock, because what is stopped may have callbacks of the program.
        if (limit != null) guarded(() -> limit.cancel(false));
        guarded(what);
        return decided;
    }

    /** A callback that fails neither keeps the result back nor takes the place of what the caller is told. */
    private static void guarded(Runnable stop) {
        try {
            stop.run();
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private synchronized void forget() {
        stop = NOTHING;
        alarm = null;
        outcome = null;
    }
}
