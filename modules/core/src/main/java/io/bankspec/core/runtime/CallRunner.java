package io.bankspec.core.runtime;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DecodeException;
import io.bankspec.core.json.JsonFormatException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Sends calls of one operation and turns what comes back into a result or an exception. Retrofit makes the request; sending
 * is done here, because Retrofit would decode every 2xx as the result.
 */
public final class CallRunner<T extends @Nullable Object> {
    private final Operation operation;
    private final Transport transport;
    private final RequestIds requestIds;
    private final Converter<ResponseBody, T> converter;

    CallRunner(Operation operation, Transport transport, RequestIds requestIds, Converter<ResponseBody, T> converter) {
        this.operation = operation;
        this.transport = transport;
        this.requestIds = requestIds;
        this.converter = converter;
    }

    public ApiResponse<T> run(Request request) {
        Response response;
        try {
            response = transport.send(request, operation).execute();
        } catch (IOException e) {
            throw Errors.noAnswer(operation, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // An InterruptedException, which OkHttp, being Kotlin, lets out undeclared while it connects.
            Thread.currentThread().interrupt();
            throw Errors.noAnswer(operation, new InterruptedIOException("interrupted"));
        }
        return result(response);
    }

    public CompletableFuture<ApiResponse<T>> runAsync(Request request) {
        CompletableFuture<ApiResponse<T>> future = new CompletableFuture<>();
        Call call = transport.send(request, operation);
        future.whenComplete((response, failure) -> {
            // Cancelled, or timed out by the program. A call that failed by itself is over.
            if (failure != null && !(failure instanceof ApiException)) call.cancel();
        });
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call sent, Response response) {
                try {
                    ApiResponse<T> result = result(response);
                    if (!future.complete(result)) discard(result);
                } catch (RuntimeException | Error e) {
                    future.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call sent, IOException problem) {
                future.completeExceptionally(Errors.noAnswer(operation, problem));
            }
        });
        return future;
    }

    /** For a result that comes too late: nobody else is left to close a body that streams. */
    public static void discard(ApiResponse<?> late) {
        if (late.body() instanceof ResponseBody body) body.close();
    }

    private ApiResponse<T> result(Response response) {
        if (!operation.isResult(response.code())) throw Errors.of(operation, requestIds, response);
        Headers headers = response.headers();
        return new ApiResponse<>(response.code(), headers, requestIds.of(headers, ""), body(response));
    }

    /** Null is only allowed where T is; the spec decides that, not the compiler. */
    private @Nullable T body(Response response) {
        ResponseBody body = response.body();
        if (response.code() == 204 || response.code() == 205) {
            body.close();
            return null;
        }
        try {
            return converter.convert(body);
        } catch (JsonFormatException e) {
            throw new DecodeException("the answer does not fit its schema at " + e.getMessage(), failure(response), e);
        } catch (IOException e) {
            throw Errors.noAnswer(operation, e);
        } catch (RuntimeException | Error e) {
            body.close();
            throw e;
        }
    }

    private Failure failure(Response response) {
        Headers headers = response.headers();
        return new Failure(operation.id(), response.code(), headers, requestIds.of(headers, ""), null);
    }
}
