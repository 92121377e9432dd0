package io.bankspec.contract.simulation;

import io.bankspec.core.mfa.MfaFailedException;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.mfa.MfaStep.Completed;
import io.bankspec.core.mfa.MfaStep.Failed;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * How a flow has ended for the program.
 *
 * @param ending {@code COMPLETED}, {@code CANCELLED_BY_PROGRAM}, or the reason of the failure
 * @param shown all that a program might print
 */
record Outcome(
        String ending, @Nullable Object value, @Nullable Throwable failure, String shown) {
    static final String COMPLETED = "COMPLETED";
    static final String CANCELLED = "CANCELLED_BY_PROGRAM";

    static Outcome of(MfaStep<?> step) {
        if (step instanceof Completed<?> completed)
            return new Outcome(COMPLETED, completed.value(), null, step.toString());
        if (step instanceof Failed<?> failed) return of(failed.toException());
        throw new Violation("no end: " + step);
    }

    static Outcome completed(@Nullable Object value) {
        return new Outcome(COMPLETED, value, null, String.valueOf(value));
    }

    static Outcome of(Throwable failure) {
        if (failure instanceof CancellationException) return new Outcome(CANCELLED, null, null, "");
        if (failure instanceof MfaFailedException failed)
            return new Outcome(failed.reason().name(), null, failure, failure.toString());
        if (failure instanceof Violation violation) throw violation;
        throw new Violation("a flow throws", failure);
    }
}
