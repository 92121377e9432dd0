package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is neither the result of the operation nor an error: a 2xx that the spec declares with another body,
 * which {@link #error} holds, or a 3xx that leads nowhere.
 */
public final class UnexpectedAnswerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswerException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
