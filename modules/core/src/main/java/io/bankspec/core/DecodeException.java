package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The answer came and does not fit its schema. The message names the place, not the value. */
public final class DecodeException extends ApiException {
    private static final long serialVersionUID = 1L;

    public DecodeException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
