package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The provider asks the user for one more factor: the status that a challenge of the spec names. {@link #error} holds the question. */
public final class MfaRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    public MfaRequiredException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
