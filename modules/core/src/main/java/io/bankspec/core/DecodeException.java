package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/**
 * The answer came and is no JSON, or is not even of the kind that its schema says: a list for an object. The message names the place,
 * not the value. Whatever else does not fit fails when it is read, as an {@link InvalidFieldException}.
 */
public final class DecodeException extends ApiException {
    private static final long serialVersionUID = 1L;

    public DecodeException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
