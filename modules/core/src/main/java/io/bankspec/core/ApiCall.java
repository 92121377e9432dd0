package io.bankspec.core;

import io.bankspec.core.runtime.CallRunner;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One call, not sent yet. Every execution sends a request of its own, so that a call may be kept and repeated;
 * executions from several threads do not disturb each other.
 *
 * @param <T> decoded body; nullable where the spec knows answers without one
 */
public final class ApiCall<T extends @Nullable Object> {
    private final Call<T> call;
    private final CallRunner<T> runner;

    /** Made by the generated interfaces. */
    public ApiCall(Call<T> call, CallRunner<T> runner) {
        this.call = call;
        this.runner = runner;
    }

    /**
     * Sends the request and waits for the answer.
     *
     * @return the decoded body; null where the answer has none, which some providers do against their own documentation
     * @throws ApiException every failure after the request was built; subclasses tell the cause
     */
    public T execute() {
        return executeForResponse().body();
    }

    /** Like {@link #execute()}, with status, headers and request id. */
    public ApiResponse<T> executeForResponse() {
        return runner.run(call.clone().request());
    }

    /**
     * Sends the request without waiting. Failures complete the future with the {@link ApiException} that
     * {@link #execute()} would throw; cancelling the future, or timing it out, cancels the request. The future
     * completes on a thread of the HTTP client.
     */
    public CompletableFuture<T> executeAsync() {
        CompletableFuture<ApiResponse<T>> response = executeForResponseAsync();
        CompletableFuture<T> body = new CompletableFuture<>();
        // Not thenApply: it would wrap the exception into another.
        response.whenComplete((answer, failure) -> {
            if (failure != null) body.completeExceptionally(failure);
            else if (!body.complete(answer.body())) CallRunner.discard(answer);
        });
        body.whenComplete((value, failure) -> {
            if (failure != null) response.cancel(true);
        });
        return body;
    }

    /** Like {@link #executeAsync()}, with status, headers and request id. */
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        try {
            return runner.runAsync(call.clone().request());
        } catch (RuntimeException e) {
            // Arguments are checked while the request is made; whoever waits for the future looks for all failures
            // there.
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A Retrofit call for programs that bring their own adapters. Its errors are Retrofit's, not ours. */
    public Call<T> toCall() {
        return call.clone();
    }
}
