package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The thing is in a state that forbids the call, or somebody else is at it: 409 and 423. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
