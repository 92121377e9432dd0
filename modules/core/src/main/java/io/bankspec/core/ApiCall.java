package io.bankspec.core;

import io.bankspec.core.internal.StoppingFuture;
import io.bankspec.core.runtime.CallRunner;
import io.bankspec.core.runtime.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One call, not sent yet. Every execution sends a request of its own, so that a call may be kept and repeated;
 * executions from several threads do not disturb each other.
 *
 * @param <T> decoded body; nullable where the spec knows answers without one
 */
public sealed class ApiCall<T extends @Nullable Object> permits PagedCall {
    private final Call<T> call;
    private final CallRunner<T> runner;
    private final @Nullable Duration deadline;

    /** Made by the generated interfaces. */
    public ApiCall(Call<T> call, CallRunner<T> runner, @Nullable Duration deadline) {
        this.call = call;
        this.runner = runner;
        this.deadline = deadline;
    }

    /**
     * The same call with a limit for all it takes from its execution on: getting a token, all attempts and the waits between
     * them, reading and decoding the answer. It takes the place of the client's.
     *
     * @throws IllegalArgumentException the time is not positive
     */
    public ApiCall<T> withDeadline(Duration time) {
        return new ApiCall<>(call, runner, Deadline.checked(time));
    }

    /**
     * Sends the request and waits for the answer.
     *
     * @return the decoded body; null where the answer has none, which some providers do against their own documentation
     * @throws ApiException every failure after the request was built; subclasses tell the cause. What a supplier or a store of
     *     tokens throws comes as it is
     */
    public T execute() {
        return executeForResponse().body();
    }

    /** Like {@link #execute()}, with status, headers and request id. */
    public ApiResponse<T> executeForResponse() {
        return send(request());
    }

    /**
     * Sends the request without waiting. Failures complete the future with the exception that {@link #execute()} would throw;
     * cancelling the future, or completing it otherwise, cancels the request, and does so before the result shows. The future
     * usually completes on a thread of the HTTP client, and what is attached to it must not block there: calls that wait for the
     * same token go on one after the other. Use the {@code …Async} methods of the future for long work.
     */
    public CompletableFuture<T> executeAsync() {
        StoppingFuture<T> body = new StoppingFuture<>();
        executeForResponseAsync(response -> {
            body.underWay(response);
            // Not thenApply: it would wrap the exception into another.
            response.whenComplete((answer, failure) -> {
                if (failure != null) body.fail(failure);
                else if (!body.end(answer.body())) CallRunner.discard(answer);
            });
        });
        return body;
    }

    /** Like {@link #executeAsync()}, with status, headers and request id. */
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        return executeForResponseAsync(future -> {});
    }

    /**
     * Like {@link #executeForResponseAsync()}, for what must never run on this thread, however quick the answer is.
     *
     * @param attach gets the future before anything is sent. What it attaches runs on the thread that completes the future; on this
     *     one only if nothing could be sent. What it throws is thrown here, and nothing is sent
     */
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync(
            Consumer<? super CompletableFuture<ApiResponse<T>>> attach) {
        Request request;
        try {
            request = request();
        } catch (RuntimeException e) {
            // Arguments are checked while the request is made; whoever waits for the future looks for all failures
            // there.
            CompletableFuture<ApiResponse<T>> failed = CompletableFuture.failedFuture(e);
            attach.accept(failed);
            return failed;
        }
        return sendAsync(request, attach);
    }

    /**
     * A Retrofit call for programs that bring their own adapters. It carries the credentials, and waits for a token where it
     * needs one; repetition, deadline and exceptions are Retrofit's, not ours.
     */
    public Call<T> toCall() {
        return call.clone();
    }

    Request request() {
        return call.clone().request();
    }

    ApiResponse<T> send(Request request) {
        return runner.run(request, deadline);
    }

    CompletableFuture<ApiResponse<T>> sendAsync(
            Request request, Consumer<? super CompletableFuture<ApiResponse<T>>> attach) {
        return runner.runAsync(request, deadline, attach);
    }
}
