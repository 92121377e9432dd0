package io.bankspec.core.runtime;

import io.bankspec.core.Time;
import io.bankspec.core.internal.Seal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How all calls of one client behave.
 *
 * @param deadline of a call that has none of its own, null for none
 * @param seal for saved flows, null for none
 */
record Settings(
        Retries retries,
        @Nullable Duration deadline,
        Time time,
        @Nullable Seal seal) {
    Deadline deadline(@Nullable Duration ofCall) {
        return new Deadline(ofCall == null ? deadline : ofCall, time);
    }
}
