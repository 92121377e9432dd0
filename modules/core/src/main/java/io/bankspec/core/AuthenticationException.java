package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** The credentials are missing, wrong or expired: 401. */
public class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    public AuthenticationException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
