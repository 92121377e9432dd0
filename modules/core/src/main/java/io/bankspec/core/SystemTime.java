package io.bankspec.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Real time. One thread keeps it, however many timers there are, and a few others do what is due, because that may be
 * more than a moment's work. The JDK's own timers would start a thread for each on a machine with few processors. The
 * threads keep no program from its end, and end soon themselves.
 */
final class SystemTime implements Time {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, daemons("bankspec clock"));
    private final Executor workers;

    SystemTime() {
        // A deadline that is not reached, as nearly all, is not kept.
        clock.setRemoveOnCancelPolicy(true);
        endWhenIdle(clock);
        // No constant: an interface with a value of this class is initialized before it.
        int number = Math.max(4, Runtime.getRuntime().availableProcessors());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                number, number, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("bankspec timer"));
        endWhenIdle(pool);
        workers = pool;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static void endWhenIdle(ThreadPoolExecutor threads) {
        threads.setKeepAliveTime(1, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
    }

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
        Objects.requireNonNull(task, "task == null");
        return clock.schedule(() -> workers.execute(task), nanos(duration), TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(Objects.requireNonNull(duration, "duration == null"));
    }
}
