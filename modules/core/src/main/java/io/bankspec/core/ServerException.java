package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The provider failed: 5xx, unless the spec gives the status another meaning. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public ServerException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
