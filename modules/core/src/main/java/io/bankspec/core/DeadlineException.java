package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/**
 * The time that the program allowed is over. The call may have had its effect nevertheless. The cause is what went wrong last,
 * if anything did.
 */
public final class DeadlineException extends ApiException {
    private static final long serialVersionUID = 1L;

    public DeadlineException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
