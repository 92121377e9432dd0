package io.bankspec.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Too many requests: 429. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;
    private final @Nullable Duration retryAfter;

    public RateLimitException(String problem, Failure failure, @Nullable Duration retryAfter) {
        super(problem, failure, null);
        this.retryAfter = retryAfter;
    }

    /** How long the provider asks to wait; null when it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
