package io.bankspec.core;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * How often and when a call is sent again: after one of the {@code statuses} or a broken connection, and only if the spec calls
 * the operation idempotent. A login is sent again as well, unless the provider has refused it. Any other operation is sent again
 * only if it was surely not done: no connection could be made, or the server refused the stream of HTTP/2.
 *
 * <p>What counts is what the server may have seen. A pooled connection that turns out to have been left by the server, before
 * anything was sent on it, is replaced whatever the policy; a call whose token was rejected is sent once more with a new one.
 *
 * <p>The wait before the n-th repetition is random between nothing and {@code firstDelay} doubled n-1 times, at most
 * {@code maxDelay}. A {@code Retry-After} of the provider takes its place, unless it is 0 or past; one longer than
 * {@code maxRetryAfter}, or than the rest of the deadline, is not waited for, and the failure is thrown.
 *
 * @param maxRetries repetitions after the first attempt, 0 for none
 * @param statuses of answers that may be better next time, from 400 to 599
 */
public record RetryPolicy(
        int maxRetries, Duration firstDelay, Duration maxDelay, Duration maxRetryAfter, Set<Integer> statuses) {
    /** Overload and gateways. A 500 is often a fault of what was asked for, and comes again. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

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
        statuses = Set.copyOf(Objects.requireNonNull(statuses, "statuses == null"));
        for (int status : statuses)
            if (status < 400 || status > 599)
                throw new IllegalArgumentException("statuses: " + status + " is no status of an error");
    }

    /** After 408, 429, 502, 503 and 504. */
    public RetryPolicy(int maxRetries, Duration firstDelay, Duration maxDelay, Duration maxRetryAfter) {
        this(maxRetries, firstDelay, maxDelay, maxRetryAfter, PASSING);
    }

    /** The same delays with another number of repetitions. */
    public RetryPolicy withMaxRetries(int number) {
        return new RetryPolicy(number, firstDelay, maxDelay, maxRetryAfter, statuses);
    }

    /** The same after other statuses. */
    public RetryPolicy withStatuses(Set<Integer> others) {
        return new RetryPolicy(
                maxRetries, firstDelay, maxDelay, maxRetryAfter, Objects.requireNonNull(others, "others == null"));
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
