package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The credentials are right and do not allow this: 403. */
public final class PermissionException extends ApiException {
    private static final long serialVersionUID = 1L;

    public PermissionException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
