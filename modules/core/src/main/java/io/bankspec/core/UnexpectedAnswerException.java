package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is not the result of the operation, though its status is no error: a 2xx that the spec declares with another
 * body, a 2xx without the body that it declares, a 2xx with an error in place of the result, or a 3xx that is not followed.
 * {@link #error} gives the body. Also a result or a challenge that is longer than the client reads.
 */
public final class UnexpectedAnswerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswerException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
