package io.bankspec.core.runtime;

import io.bankspec.core.ApiCall;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Lets interface methods return {@link ApiCall}. */
final class CallAdapters extends CallAdapter.Factory {
    private final RequestIds requestIds;

    CallAdapters(RequestIds requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(returnType) != ApiCall.class) return null;
        Operation operation = Operation.of(annotations);
        if (operation == null) throw new IllegalArgumentException("the method has no @Endpoint");
        Type body = getParameterUpperBound(0, (ParameterizedType) returnType);
        return adapter(body, new CallRunner<>(operation, requestIds));
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
