package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** A declared 2xx answer that is not the result of the operation; {@link #error} holds its body. */
public final class UnexpectedAnswerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswerException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
