package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.RetryQuotaException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.internal.auth.Credentials;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.operation.Errors;
import io.bankspec.core.internal.transport.Attempt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one execution of a call: what each sends, what its answer is worth, and whether another follows. Whoever executes
 * only has to wait in between. For one thread at a time.
 */
final class Attempts<T extends @Nullable Object> {
    private final CallRunner<T> runner;
    private final Request request;
    private final Deadline deadline;
    private int repetitions;
    private volatile @Nullable ApiException last;
    private @Nullable ApiException rejection;
    private List<String> rejected = List.of();

    Attempts(CallRunner<T> runner, Request request, Deadline deadline) {
        this.runner = runner;
        this.request = request;
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    CompletableFuture<Map<String, Token>> tokens() {
        return runner.transport().credentials().tokens(runner.operation().security());
    }

    Attempt next(Map<String, Token> tokens) {
        Retries retries = runner.settings().retries();
        return new Attempt(tokens, isRepeatable() && retries.mayFollow(runner.operation(), repetitions + 1));
    }

    /**
     * The next call to send.
     *
     * @throws ApiException there is no better token than the rejected one, or the deadline has passed
     */
    Call call(Attempt attempt) {
        if (deadline.isOver()) throw expired();
        if (rejection != null && attempt.secrets().equals(rejected)) throw rejection;
        Request next = request.newBuilder().tag(Attempt.class, attempt).build();
        return runner.transport().send(next, deadline);
    }

    /** @throws ApiException the answer is no result, or comes too late to be one */
    ApiResponse<T> result(Response response) {
        ApiResponse<T> result = runner.answers().read(response);
        if (!deadline.isOver()) {
            runner.settings().retries().quota().succeed(repetitions > 0);
            return result;
        }
        CallRunner.discard(result);
        throw expired();
    }

    /**
     * The wait before the next attempt.
     *
     * @param isStopped whether somebody wants the call to end
     * @throws ApiException there is none; usually the failure itself
     */
    Duration after(Attempt attempt, ApiException failure, boolean isStopped) {
        if (failure instanceof DeadlineException || isStopped && !deadline.isOver()) throw failure;
        last = failure;
        if (deadline.isOver()) throw expired();
        Credentials credentials = runner.transport().credentials();
        if (rejection != null) credentials.rejectAgain(attempt.tokens(), failure);
        else if (credentials.reject(attempt.tokens(), failure)) {
            if (!isRepeatable()) throw failure;
            rejection = failure;
            rejected = attempt.secrets();
            return Duration.ZERO;
        }
        Duration wait = isRepeatable()
                ? runner.settings().retries().delay(runner.operation(), failure, attempt.wasSent(), repetitions + 1)
                : null;
        if (wait == null || !deadline.allows(wait)) throw failure;
        if (!runner.settings().retries().quota().take()) {
            failure.addSuppressed(new RetryQuotaException());
            throw failure;
        }
        repetitions++;
        return wait;
    }

    /** The end by deadline, at any time and on any thread. Its cause is what went wrong last. */
    DeadlineException expired() {
        return Errors.expired(runner.operation(), request.url(), last);
    }

    ApiException noAnswer(IOException problem) {
        return Errors.noAnswer(runner.operation(), request.url(), problem);
    }

    private boolean isRepeatable() {
        RequestBody body = request.body();
        return body == null || !body.isOneShot() && !body.isDuplex();
    }
}
