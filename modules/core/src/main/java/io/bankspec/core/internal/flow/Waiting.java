package io.bankspec.core.internal.flow;

import io.bankspec.core.internal.concurrent.Futures;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for flows on the caller's thread. */
final class Waiting {
    private Waiting() {}

    static <T extends @Nullable Object> MfaStep<T> step(String operation, CompletableFuture<MfaStep<T>> next) {
        try {
            return next.get();
        } catch (InterruptedException e) {
            next.cancel(true);
            Thread.currentThread().interrupt();
            return new MfaStep.Failed<>(MfaReason.CANCELLED, operation, "the waiting thread was interrupted", null);
        } catch (ExecutionException e) {
            throw Futures.thrown(e);
        }
    }

    /** The result of a step that asks nothing. */
    static <T extends @Nullable Object> T result(MfaStep<T> last) {
        if (last instanceof MfaStep.Completed<T> completed) return completed.value();
        if (last instanceof MfaStep.Failed<T> failed) throw failed.toException();
        throw noHandler();
    }

    static IllegalStateException noHandler() {
        return new IllegalStateException("the flow asks the user, and there is no handler to ask");
    }
}
