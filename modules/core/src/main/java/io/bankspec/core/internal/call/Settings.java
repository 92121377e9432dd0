package io.bankspec.core.internal.call;

import io.bankspec.core.Time;
import io.bankspec.core.internal.concurrent.Deadline;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How all calls of one client behave.
 *
 * @param deadline of a call that has none of its own, null for none
 */
public record Settings(Retries retries, @Nullable Duration deadline, Time time) {
    Deadline deadline(@Nullable Duration ofCall) {
        return new Deadline(ofCall == null ? deadline : ofCall, time);
    }
}
