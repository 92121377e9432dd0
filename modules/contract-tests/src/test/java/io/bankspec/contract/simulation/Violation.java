package io.bankspec.contract.simulation;

import org.jspecify.annotations.Nullable;

/** A promise that was not kept. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1;

    Violation(String promise) {
        this(promise, null);
    }

    Violation(String promise, @Nullable Throwable cause) {
        super(promise, cause);
    }

    /** What was broken, without what it was about; an exception is one that nobody should have seen. */
    static String kindOf(Throwable problem) {
        return problem instanceof Violation
                ? problem.getMessage().replaceFirst("(?s)(:|;| and not as).*", "")
                : problem.getClass().getSimpleName();
    }
}
