package io.bankspec.core;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and when a call is sent again: after 408, 429, 502, 503, 504 or a broken connection, and only if the spec calls the
 * operation idempotent. A connection that was never made may be tried again for any operation, because nothing was sent. What
 * OkHttp does by itself is not counted: for an idempotent operation it replaces a pooled connection that has died unnoticed.
 *
 * <p>The wait before the n-th repetition is random between nothing and {@code firstDelay} doubled n-1 times, at most
 * {@code maxDelay}. A {@code Retry-After} of the provider takes its place; one longer than {@code maxRetryAfter}, or than the
 * rest of the deadline, is not waited for, and the failure is thrown.
 *
 * @param maxRetries repetitions after the first attempt, 0 for none
 */
public record RetryPolicy(int maxRetries, Duration firstDelay, Duration maxDelay, Duration maxRetryAfter) {
    /** Two repetitions, after at most 0.5 s and 1 s, or up to a minute if the provider asks for it. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(2, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1));

    /** Every failure is the caller's. */
    public static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public RetryPolicy {
        if (maxRetries < 0) throw new IllegalArgumentException("maxRetries is negative");
        if (Objects.requireNonNull(firstDelay, "firstDelay == null").isNegative())
            throw new IllegalArgumentException("firstDelay is negative");
        if (Objects.requireNonNull(maxDelay, "maxDelay == null").compareTo(firstDelay) < 0)
            throw new IllegalArgumentException("maxDelay is less than firstDelay");
        if (Objects.requireNonNull(maxRetryAfter, "maxRetryAfter == null").isNegative())
            throw new IllegalArgumentException("maxRetryAfter is negative");
    }

    /** The same delays with another number of repetitions. */
    public RetryPolicy withMaxRetries(int number) {
        return new RetryPolicy(number, firstDelay, maxDelay, maxRetryAfter);
    }

    /**
     * The longest wait before a repetition.
     *
     * @param repetition counted from 1
     */
    public Duration ceiling(int repetition) {
        Duration half = maxDelay.dividedBy(2);
        Duration delay = firstDelay;
        for (int i = 1; i < repetition && !delay.isZero(); i++) {
            if (delay.compareTo(half) > 0) return maxDelay;
            delay = delay.multipliedBy(2);
        }
        return delay;
    }
}
