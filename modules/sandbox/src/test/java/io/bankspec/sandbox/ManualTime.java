package io.bankspec.sandbox;

import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still between skips, so that a slow machine changes nothing. */
public final class ManualTime implements Time {
    public static final Instant START = Instant.parse("2026-03-14T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void skip(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public long nanos() {
        return Duration.between(START, now()).toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        skip(duration);
    }

    @Override
    public Future<?> after(Duration duration, Runnable task) {
        skip(duration);
        return CompletableFuture.runAsync(task);
    }

    @Override
    public Future<?> alarm(Duration duration, Runnable task) {
        return new CompletableFuture<>();
    }
}
