package io.bankspec.core;

import org.jspecify.annotations.Nullable;

/** Too many requests: 429. {@link #retryAfter} says how long to wait, if the provider does. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    public RateLimitException(String problem, Failure failure, @Nullable Throwable cause) {
        super(problem, failure, cause);
    }
}
