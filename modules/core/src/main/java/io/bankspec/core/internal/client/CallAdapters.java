package io.bankspec.core.internal.client;

import io.bankspec.core.ApiCall;
import io.bankspec.core.Page;
import io.bankspec.core.PagedCall;
import io.bankspec.core.generated.spec.Paged;
import io.bankspec.core.internal.call.CallRunner;
import io.bankspec.core.internal.call.HttpCall;
import io.bankspec.core.internal.call.Settings;
import io.bankspec.core.internal.operation.AnswerReader;
import io.bankspec.core.internal.operation.Diagnostics;
import io.bankspec.core.internal.operation.Operation;
import io.bankspec.core.internal.paging.PagedHttpCall;
import io.bankspec.core.internal.paging.Pagination;
import io.bankspec.core.internal.transport.Transport;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lets interface methods return {@link ApiCall} and {@link PagedCall}. */
final class CallAdapters extends CallAdapter.Factory {
    private final Transport transport;
    private final Settings settings;
    private final Diagnostics diagnostics;

    CallAdapters(Transport transport, Settings settings, Diagnostics diagnostics) {
        this.transport = transport;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        boolean isPaged = getRawType(returnType) == PagedCall.class;
        if (!isPaged && getRawType(returnType) != ApiCall.class) return null;
        Operation operation = Operation.of(annotations);
        if (operation == null) throw new IllegalArgumentException("the method has no @OperationInfo");
        Type body = getParameterUpperBound(0, (ParameterizedType) returnType);
        if (!isPaged)
            return single(
                    body, runner(operation, body != Void.class, retrofit.responseBodyConverter(body, annotations)));
        Paged paged = operation.paged();
        if (paged == null) throw new IllegalArgumentException("the operation has no pages");
        return paged(
                body,
                runner(operation, true, retrofit.<Page<Object>>responseBodyConverter(body, annotations)),
                new Pagination(paged));
    }

    private <T extends @Nullable Object> CallRunner<T> runner(
            Operation operation, boolean hasBody, Converter<ResponseBody, T> converter) {
        AnswerReader<T> answers = new AnswerReader<>(operation, diagnostics, settings.time(), hasBody, converter);
        return new CallRunner<>(operation, transport, settings, answers);
    }

    private static <T extends @Nullable Object> CallAdapter<T, ?> single(Type body, CallRunner<T> runner) {
        return new Adapter<T>(body, call -> new HttpCall<>(call, runner, null));
    }

    private static <T extends @Nullable Page<I>, I extends @Nullable Object> CallAdapter<T, ?> paged(
            Type body, CallRunner<T> runner, Pagination pagination) {
        return new Adapter<T>(body, call -> new PagedHttpCall<>(call, runner, pagination));
    }

    private record Adapter<T extends @Nullable Object>(Type responseType, Function<Call<T>, ApiCall<?>> calls)
            implements CallAdapter<T, ApiCall<?>> {
        @Override
        public ApiCall<?> adapt(Call<T> call) {
            return calls.apply(call);
        }
    }
}
