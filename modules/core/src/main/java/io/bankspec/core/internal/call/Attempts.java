package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.operation.Errors;
import io.bankspec.core.internal.transport.Attempt;
import java.time.Duration;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What one execution of a call has tried so far, and whether it tries again. For one thread at a time. */
final class Attempts {
    private final CallRunner<?> runner;
    private final Request request;
    private final Deadline deadline;
    private int repetitions;
    private volatile @Nullable ApiException last;
    private @Nullable ApiException rejection;
    private List<String> rejected = List.of();

    Attempts(CallRunner<?> runner, Request request, Deadline deadline) {
        this.runner = runner;
        this.request = request;
        this.deadline = deadline;
    }

    /**
     * The next request.
     *
     * @throws ApiException there is no better token than the rejected one, or the deadline has passed
     */
    Request with(Attempt attempt) {
        if (deadline.isOver()) throw expired();
        if (rejection != null && attempt.secrets().equals(rejected)) throw rejection;
        return request.newBuilder().tag(Attempt.class, attempt).build();
    }

    /**
     * The wait before the next attempt.
     *
     * @throws ApiException there is none; usually the failure itself
     */
    Duration after(Attempt attempt, ApiException failure) {
        if (failure instanceof DeadlineException) throw failure;
        last = failure;
        if (deadline.isOver()) throw expired();
        if (rejection == null && runner.transport().credentials().reject(attempt.tokens(), failure)) {
            if (!isRepeatable()) throw failure;
            rejection = failure;
            rejected = attempt.secrets();
            return Duration.ZERO;
        }
        Duration wait = isRepeatable()
                ? runner.settings().retries().delay(runner.operation(), failure, attempt.wasSent(), repetitions + 1)
                : null;
        if (wait == null || !deadline.allows(wait)) throw failure;
        repetitions++;
        return wait;
    }

    /** The end by deadline, at any time and on any thread. Its cause is what went wrong last. */
    DeadlineException expired() {
        return Errors.expired(runner.operation(), last);
    }

    private boolean isRepeatable() {
        RequestBody body = request.body();
        return body == null || !body.isOneShot() && !body.isDuplex();
    }
}
