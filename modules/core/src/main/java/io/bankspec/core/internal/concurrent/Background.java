package io.bankspec.core.internal.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/** A value that is made once: in the background, or by whoever needs it before anybody has begun. Thread-safe. */
public final class Background<T> {
    private final FutureTask<T> task;

    public Background(Callable<T> maker) {
        task = new FutureTask<>(maker);
    }

    /** Begins when a thread is free. Nobody has to wait for that. */
    public Background<T> begin() {
        ForkJoinPool.commonPool().execute(task);
        return this;
    }

    public T get() {
        // Does nothing when a thread has begun.
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // It takes no longer than making it here would have taken.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw Futures.thrown(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
