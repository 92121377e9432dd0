package io.bankspec.core.mfa;

import io.bankspec.core.ApiException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A flow that ended without a result. Its cause is the answer that ended it, where that was an error; so are status and body. */
public final class MfaFailedException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final MfaReason reason;

    MfaFailedException(MfaStep.Failed<?> failed) {
        super(failed.reason() + ", " + problem(failed), failure(failed.operation(), failed.cause()), failed.cause());
        this.reason = failed.reason();
    }

    /** A cause says again which operation it was, and what its request. */
    private static String problem(MfaStep.Failed<?> failed) {
        ApiException cause = failed.cause();
        return cause != null && failed.problem().equals(cause.getMessage()) ? cause.problem() : failed.problem();
    }

    private static Failure failure(String operation, @Nullable ApiException cause) {
        if (cause == null) return new Failure(operation, 0, Headers.EMPTY, null, null);
        Failure known = cause.failure();
        return new Failure(
                operation,
                known.statusCode(),
                known.headers(),
                known.requestId(),
                known.server(),
                known.retryAfter(),
                known.body());
    }

    /** What to do about it. */
    public MfaReason reason() {
        return reason;
    }
}
