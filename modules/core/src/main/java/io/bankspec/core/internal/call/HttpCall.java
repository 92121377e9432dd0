package io.bankspec.core.internal.call;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.concurrent.StoppingFuture;
import io.bankspec.core.internal.transport.RequiredArguments;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What the methods of generated interfaces return: Retrofit makes the request, {@link CallRunner} sends it. */
public class HttpCall<T extends @Nullable Object> implements ApiCall<T> {
    protected final Call<T> call;
    protected final CallRunner<T> runner;
    protected final @Nullable Duration deadline;

    /** @param deadline of this call alone, null for that of the client */
    public HttpCall(Call<T> call, CallRunner<T> runner, @Nullable Duration deadline) {
        this.call = call;
        this.runner = runner;
        this.deadline = deadline;
    }

    @Override
    public ApiCall<T> withDeadline(Duration time) {
        return new HttpCall<>(call, runner, Deadline.checked(time));
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        return send(request());
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        StoppingFuture<T> body = new StoppingFuture<>();
        executeForResponseAsync(response -> body.await(response, answer -> {
            if (!body.end(answer.body())) CallRunner.discard(answer);
        }));
        return body;
    }

    @Override
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
            // Arguments are checked while the request is made. All failures are looked for in the future.
            CompletableFuture<ApiResponse<T>> failed = CompletableFuture.failedFuture(e);
            attach.accept(failed);
            return failed;
        }
        return sendAsync(request, attach);
    }

    @Override
    public Call<T> toCall() {
        return call.clone();
    }

    /** What would be sent. */
    public Request request() {
        try {
            return call.clone().request();
        } catch (IllegalStateException e) {
            // Retrofit's word for a multipart body whose parts are all null.
            List<String> parts = runner.operation().requiredParts();
            throw parts.isEmpty() ? e : RequiredArguments.missingPart(parts.get(0));
        }
    }

    /** Sends a request in place of its own. */
    public ApiResponse<T> send(Request request) {
        return runner.run(request, deadline);
    }

    /** Like {@link #send}, without waiting. */
    public CompletableFuture<ApiResponse<T>> sendAsync(
            Request request, Consumer<? super CompletableFuture<ApiResponse<T>>> attach) {
        return runner.runAsync(request, deadline, attach);
    }
}
