package io.bankspec.core.internal.concurrent;

import io.bankspec.core.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The future of work that goes on by itself. However it ends, what is under way is stopped first, and the result shows after that.
 * Only {@code completeAsync} and {@code obtrude…}, which pass by the other methods, show theirs before. Thread-safe.
 */
public final class StoppingFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private static final Runnable NOTHING = () -> {};
    private static final Future<?> NO_ALARM = CompletableFuture.completedFuture(null);

    private Runnable stop = NOTHING;
    private Future<?> alarm = NO_ALARM;
    private boolean ended;
    /** Shows what the work itself has come to, as soon as everything is stopped. */
    private @Nullable Runnable outcome;

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
        if (!whileOpen(() -> this.stop = stop)) stop.run();
    }

    public void nothingUnderWay() {
        underWay(NOTHING);
    }

    /** Goes on with the result of something else, which is under way until then. Whatever fails, that or {@code next}, is how it ends. */
    public <V extends @Nullable Object> void await(CompletableFuture<V> what, Consumer<? super V> next) {
        underWay(what);
        what.whenComplete((value, failure) -> {
            if (failure == null) run(() -> next.accept(value));
            else fail(Futures.cause(failure));
        });
    }

    /** Does a part of the work. What it throws is how it ends. */
    public void run(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Does {@code next} after a wait, unless it ends before. */
    public void later(Time time, Duration wait, Runnable next) {
        CompletableFuture<Future<?>> timer = new CompletableFuture<>();
        // Before there is a timer: it may go off at once, and then what comes next is under way.
        underWay(() -> timer.thenAccept(set -> set.cancel(false)));
        timer.complete(time.after(wait, next));
    }

    /** @param alarm for the end of the time that is allowed; takes the place of the one before */
    public void limit(Future<?> alarm) {
        if (!whileOpen(() -> this.alarm = alarm)) alarm.cancel(false);
    }

    private synchronized boolean whileOpen(Runnable change) {
        if (!ended) change.run();
        return !ended;
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
        return end(() -> super.complete(value));
    }

    /** Like {@link #end}, with a failure in place of a value. */
    public boolean fail(Throwable failure) {
        return end(() -> super.completeExceptionally(failure));
    }

    private boolean end(Runnable mine) {
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
        Runnable decided = stop();
        if (decided != null) decided.run();
        return decided == null;
    }

    private @Nullable Runnable stop() {
        Runnable what;
        Future<?> limit;
        Runnable decided;
        synchronized (this) {
            ended = true;
            what = stop;
            limit = alarm;
            decided = outcome;
        }
        // Not within the lock, because what is stopped may have callbacks of the program.
        guarded(() -> limit.cancel(false));
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
        alarm = NO_ALARM;
        outcome = null;
    }
}
