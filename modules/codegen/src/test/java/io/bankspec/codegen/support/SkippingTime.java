package io.bankspec.codegen.support;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A time that is over every wait at once, and remembers it. Alarms never go off. */
public final class SkippingTime implements Time {
    private final List<Duration> waits = new ArrayList<>();

    public SkippingTime() {}

    /** What was waited for so far. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos());
    }

    @Override
    public synchronized long nanos() {
        return waits.stream().mapToLong(Duration::toNanos).sum();
    }

    @Override
    public void sleep(Duration duration) {
        skip(duration);
    }

    @Override
    public Future<?> after(Duration duration, Runnable task) {
        skip(duration);
        task.run();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        return new CompletableFuture<>();
    }

    private synchronized void skip(Duration duration) {
        waits.add(duration);
    }
}
