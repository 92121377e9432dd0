package io.bankspec.core.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** What the clients of all providers share. Thread-safe. */
public final class ApiRuntime {
    private final Retrofit retrofit;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    ApiRuntime(HttpUrl baseUrl, OkHttpClient client, Map<String, Credential> credentials, RequestIds requestIds) {
        Transport transport = new Transport(client, new CredentialsInterceptor(baseUrl, credentials));
        retrofit = new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(transport)
                .addConverterFactory(new JsonConverters())
                .addCallAdapterFactory(new CallAdapters(transport, requestIds))
                .build();
    }

    /** The implementation of a generated interface, made at first use. */
    public <A> A api(Class<A> type) {
        return type.cast(apis.computeIfAbsent(type, retrofit::create));
    }
}
