package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The thing does not exist, or not for these credentials: 404 and 410. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
