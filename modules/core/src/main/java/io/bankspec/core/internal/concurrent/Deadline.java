package io.bankspec.core.internal.concurrent;

import io.bankspec.core.Time;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The moment when one execution of a call has to be over, if there is one. */
public final class Deadline {
    /** Longer than any program runs, and safe to add to a stopwatch. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Time time;
    private final boolean limited;
    private final long end;

    /** @param allowed from now on, null for no limit */
    public Deadline(@Nullable Duration allowed, Time time) {
        this.time = time;
        limited = allowed != null && allowed.compareTo(FOREVER) < 0;
        end = limited ? time.nanos() + allowed.toNanos() : 0;
    }

    /**
     * A deadline that a program gives.
     *
     * @throws IllegalArgumentException it is not positive
     */
    public static Duration checked(Duration allowed) {
        Objects.requireNonNull(allowed, "time == null");
        if (allowed.isNegative() || allowed.isZero())
            throw new IllegalArgumentException("the deadline is not positive");
        return allowed;
    }

    /** What is left, at least nothing; null without a limit. */
    public @Nullable Duration left() {
        return limited ? Duration.ofNanos(Math.max(0, end - time.nanos())) : null;
    }

    public boolean isOver() {
        return limited && end - time.nanos() <= 0;
    }

    public boolean allows(Duration wait) {
        Duration left = left();
        return left == null || wait.compareTo(left) < 0;
    }
}
