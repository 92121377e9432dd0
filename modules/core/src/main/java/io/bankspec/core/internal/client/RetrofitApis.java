package io.bankspec.core.internal.client;

import io.bankspec.core.Time;
import io.bankspec.core.generated.spec.ApiSource;
import io.bankspec.core.internal.call.Settings;
import io.bankspec.core.internal.operation.Diagnostics;
import io.bankspec.core.internal.transport.Transport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Generated interfaces that send through one transport. Thread-safe. */
public final class RetrofitApis implements ApiSource {
    private final HttpUrl baseUrl;
    private final Time time;
    private final Retrofit retrofit;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    public RetrofitApis(HttpUrl baseUrl, Transport transport, Settings settings, Diagnostics diagnostics) {
        this.baseUrl = baseUrl;
        this.time = settings.time();
        this.retrofit = new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(transport)
                .addConverterFactory(new JsonConverters())
                .addCallAdapterFactory(new CallAdapters(transport, settings, diagnostics))
                .build();
    }

    @Override
    public <A> A api(Class<A> type) {
        return type.cast(apis.computeIfAbsent(type, retrofit::create));
    }

    @Override
    public HttpUrl baseUrl() {
        return baseUrl;
    }

    @Override
    public Time time() {
        return time;
    }
}
