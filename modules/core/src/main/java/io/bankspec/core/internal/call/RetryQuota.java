package io.bankspec.core.internal.call;

/**
 * Repetitions that all calls and logins of one client share, so that an outage is not met with a multiple of the usual load. It is
 * the retry quota of the AWS SDKs: a bucket that repetitions drain and successes fill. Thread-safe.
 */
public final class RetryQuota {
    /** A repetition costs what so many calls bring in that succeed at once; as much as with the AWS SDKs. */
    private static final int COST = 14;

    private final long capacity;
    private long left;

    /** @param retries how many there are while the bucket is full */
    public RetryQuota(int retries) {
        capacity = (long) retries * COST;
        left = capacity;
    }

    /** Takes one repetition, if there is one. */
    synchronized boolean take() {
        if (left < COST) return false;
        left -= COST;
        return true;
    }

    /** A call has succeeded: its last repetition was worth its price. */
    synchronized void succeed(boolean wasRepeated) {
        left = Math.min(capacity, left + (wasRepeated ? COST : 1));
    }
}
