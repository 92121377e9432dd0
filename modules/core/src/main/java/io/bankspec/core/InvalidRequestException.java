package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The provider refused the request as it is: 400, 422 and every other 4xx without a class of its own. */
public final class InvalidRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
