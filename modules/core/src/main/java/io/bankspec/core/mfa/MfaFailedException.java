package io.bankspec.core.mfa;

import io.bankspec.core.ApiException;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A flow that ended without a result. Its cause is the answer that ended it, where that was an error; status and body are of that
 * error, else of the last answer.
 */
public final class MfaFailedException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final MfaReason reason;
    private final transient MfaStep.@Nullable Failed<?> step;

    MfaFailedException(MfaStep.Failed<?> failed) {
        super(failed.reason() + ", " + problem(failed), failure(failed), failed.cause());
        this.reason = failed.reason();
        this.step = failed;
    }

    /** A cause says again which operation it was, and what its request. */
    private static String problem(MfaStep.Failed<?> failed) {
        ApiException cause = failed.cause();
        return cause != null && failed.problem().equals(cause.getMessage()) ? cause.problem() : failed.problem();
    }

    private static Failure failure(MfaStep.Failed<?> failed) {
        Failure known = failed.cause() == null ? failed.last() : failed.cause().failure();
        if (known == null) return new Failure(failed.operation(), 0, Headers.EMPTY, null, null);
        return new Failure(
                failed.operation(),
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

    /** What the provider said last, see {@link MfaStep.Failed#answer(Class)}; null when the exception was serialized. */
    public <E> @Nullable E answer(Class<E> type) {
        Objects.requireNonNull(type, "type == null");
        return step == null ? null : step.answer(type);
    }
}
