package io.bankspec.core.runtime;

import io.bankspec.core.ApiCall;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lets interface methods return {@link ApiCall}. */
final class CallAdapters extends CallAdapter.Factory {
    private final Transport transport;
    private final RequestIds requestIds;

    CallAdapters(Transport transport, RequestIds requestIds) {
        this.transport = transport;
        this.requestIds = requestIds;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(returnType) != ApiCall.class) return null;
        Operation operation = Operation.of(annotations);
        if (operation == null) throw new IllegalArgumentException("the method has no @Endpoint");
        Type body = getParameterUpperBound(0, (ParameterizedType) returnType);
        return adapter(body, runner(operation, retrofit.responseBodyConverter(body, annotations)));
    }

    private <T extends @Nullable Object> CallRunner<T> runner(
            Operation operation, Converter<ResponseBody, T> converter) {
        return new CallRunner<>(operation, transport, requestIds, converter);
    }

    private static <T extends @Nullable Object> CallAdapter<T, ApiCall<T>> adapter(Type body, CallRunner<T> runner) {
        return new CallAdapter<>() {
            @Override
            public Type responseType() {
                return body;
            }

            @Override
            public ApiCall<T> adapt(Call<T> call) {
                return new ApiCall<>(call, runner);
            }
        };
    }
}
