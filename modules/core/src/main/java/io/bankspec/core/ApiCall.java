package io.bankspec.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One call, not sent yet. Every execution sends a request of its own, so that a call may be kept and repeated;
 * executions from several threads do not disturb each other.
 *
 * <p>Generated interfaces return it. A test of a program may implement or mock it as it likes.
 *
 * @param <T> decoded body; nullable where the spec knows answers without one
 */
public interface ApiCall<T extends @Nullable Object> {
    /**
     * The same call with a limit for all it takes from its execution on: getting a token, all attempts and the waits between
     * them, reading and decoding the answer. It takes the place of the client's.
     *
     * @throws IllegalArgumentException the time is not positive
     */
    ApiCall<T> withDeadline(Duration time);

    /**
     * Sends the request and waits for the answer. Interrupting the thread cancels the call at once: a {@link TransportException}
     * whose cause is an {@link java.io.InterruptedIOException}, and the thread stays interrupted.
     *
     * @return the decoded body; null only where the spec says that the answer may have none
     * @throws ApiException every failure after the request was built; subclasses tell the cause. What a supplier or a store of
     *     tokens throws comes as it is
     */
    default T execute() {
        return executeForResponse().body();
    }

    /** Like {@link #execute()}, with status, headers and request id. */
    ApiResponse<T> executeForResponse();

    /**
     * Sends the request without waiting. Failures complete the future with the exception that {@link #execute()} would throw.
     * Cancelling the future, or completing it otherwise, cancels the request, and does so before the result shows.
     *
     * <p>The future usually completes on a thread of the HTTP client, and what is attached to it must not block there: calls that
     * wait for the same token go on one after the other. Use the {@code …Async} methods of the future for long work.
     */
    CompletableFuture<T> executeAsync();

    /** Like {@link #executeAsync()}, with status, headers and request id. */
    CompletableFuture<ApiResponse<T>> executeForResponseAsync();

    /**
     * A Retrofit call for programs that bring their own adapters. It carries the credentials, and waits for a token where it
     * needs one; retries, deadline and exceptions are Retrofit's, not ours.
     */
    Call<T> toCall();
}
