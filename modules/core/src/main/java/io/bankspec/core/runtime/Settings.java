package io.bankspec.core.runtime;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.Time;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How all calls of one client behave.
 *
 * @param deadline of a call that has none of its own, null for none
 * @param random numbers from 0 to 1
 */
record Settings(RetryPolicy retries, @Nullable Duration deadline, Time time, DoubleSupplier random) {
    Deadline deadline(@Nullable Duration ofCall) {
        return new Deadline(ofCall == null ? deadline : ofCall, time);
    }
}
