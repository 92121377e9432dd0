package io.bankspec.core.runtime;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DecodeException;
import io.bankspec.core.TransportException;
import io.bankspec.core.json.JsonFormatException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Sends calls of one operation and turns what comes back into a result or an exception. */
public final class CallRunner<T extends @Nullable Object> {
    private final Operation operation;
    private final RequestIds requestIds;

    CallRunner(Operation operation, RequestIds requestIds) {
        this.operation = operation;
        this.requestIds = requestIds;
    }

    public ApiResponse<T> run(Call<T> call) {
        Response<T> response;
        try {
            response = call.execute();
        } catch (IOException e) {
            throw failure(call, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // An InterruptedException, which OkHttp, being Kotlin, lets out undeclared while it connects.
            Thread.currentThread().interrupt();
            throw failure(call, new InterruptedIOException("interrupted"));
        }
        return result(call, response);
    }

    public CompletableFuture<ApiResponse<T>> runAsync(Call<T> call) {
        CompletableFuture<ApiResponse<T>> future = new CompletableFuture<>();
        future.whenComplete((response, failure) -> {
            // Cancelled, or timed out by the program. A call that failed by itself is over.
            if (failure != null && !(failure instanceof ApiException)) call.cancel();
        });
        call.enqueue(new Callback<T>() {
            @Override
            public void onResponse(Call<T> sent, Response<T> response) {
                try {
                    ApiResponse<T> result = result(call, response);
                    if (!future.complete(result)) discard(result);
                } catch (RuntimeException | Error e) {
                    future.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call<T> sent, Throwable problem) {
                future.completeExceptionally(problem instanceof IOException e ? failure(call, e) : problem);
            }
        });
        return future;
    }

    /** For a result that comes too late: nobody else is left to close a body that streams. */
    public static void discard(ApiResponse<?> late) {
        if (late.body() instanceof ResponseBody body) body.close();
    }

    private ApiResponse<T> result(Call<T> call, Response<T> response) {
        Answer answer = answer(call);
        if (!operation.isResult(answer.status())) throw Errors.of(operation, requestIds, answer);
        return new ApiResponse<>(answer.status(), answer.headers(), requestIds.of(answer.headers()), bodyOf(response));
    }

    /** Null is only allowed where T is; the spec decides that, not the compiler. */
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static <T extends @Nullable Object> T bodyOf(Response<T> response) {
        return response.body();
    }

    /** Only for calls that got one. */
    private static Answer answer(Call<?> call) {
        Answer.Slot slot = Objects.requireNonNull(call.request().tag(Answer.Slot.class));
        return Objects.requireNonNull(slot.get());
    }

    private ApiException failure(Call<T> call, IOException problem) {
        if (problem instanceof JsonFormatException) {
            Answer answer = answer(call);
            Failure failure = new Failure(operation.id(), answer.status(), requestIds.of(answer.headers()), null);
            return new DecodeException(
                    "the answer does not fit its schema at " + problem.getMessage(), failure, problem);
        }
        String what = problem.getClass().getSimpleName();
        Failure failure = new Failure(operation.id(), 0, null, null);
        return new TransportException("no complete answer (" + what + ")", failure, problem);
    }
}
