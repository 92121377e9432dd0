package io.bankspec.core.runtime;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DecodeException;
import io.bankspec.core.TransportException;
import io.bankspec.core.json.JsonFormatException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
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
            throw failure(e);
        }
        return result(response);
    }

    public CompletableFuture<ApiResponse<T>> runAsync(Call<T> call) {
        CompletableFuture<ApiResponse<T>> future = new CompletableFuture<>();
        future.whenComplete((response, failure) -> {
            if (future.isCancelled()) call.cancel();
        });
        call.enqueue(new Callback<T>() {
            @Override
            public void onResponse(Call<T> sent, Response<T> response) {
                try {
                    future.complete(result(response));
                } catch (RuntimeException e) {
                    future.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call<T> sent, Throwable problem) {
                future.completeExceptionally(problem instanceof IOException e ? failure(e) : problem);
            }
        });
        return future;
    }

    private ApiResponse<T> result(Response<T> response) {
        boolean challenged = operation.challenge() != 0 && response.code() == operation.challenge();
        if (!response.isSuccessful() || challenged || operation.declaresOther(response.code())) {
            throw Errors.of(operation, requestIds, response);
        }
        return new ApiResponse<>(
                response.code(), response.headers(), requestIds.of(response.headers()), bodyOf(response));
    }

    /** Null is only allowed where T is; the spec decides that, not the compiler. */
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static <T extends @Nullable Object> T bodyOf(Response<T> response) {
        return response.body();
    }

    private ApiException failure(IOException problem) {
        Failure failure = new Failure(operation.id(), 0, null, null);
        if (problem instanceof JsonFormatException) {
            return new DecodeException("the answer does not fit its schema at " + problem.getMessage(), failure, problem);
        }
        String what = problem.getClass().getSimpleName();
        return new TransportException("no complete answer (" + what + ")", failure, problem);
    }
}
