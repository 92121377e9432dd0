package io.bankspec.core.runtime;

import io.bankspec.core.Time;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.internal.Seal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** What the clients of all providers share. Thread-safe. */
public final class ApiRuntime {
    private final HttpUrl baseUrl;
    private final Transport transport;
    private final TokenStore tokenStore;
    private final Settings settings;
    private final RequestIds requestIds;
    private final Retrofit retrofit;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();
    private @Nullable ApiRuntime logins;

    ApiRuntime(
            HttpUrl baseUrl,
            Supplier<OkHttpClient.Builder> client,
            Map<String, Credential> credentials,
            TokenStore tokenStore,
            Settings settings,
            RequestIds requestIds) {
        this.baseUrl = baseUrl;
        this.tokenStore = tokenStore;
        this.settings = settings;
        this.requestIds = requestIds;
        this.transport = Transport.with(client, new Credentials(credentials, this));
        this.retrofit = retrofit();
    }

    private ApiRuntime(ApiRuntime other, Transport transport) {
        this.baseUrl = other.baseUrl;
        this.transport = transport;
        this.tokenStore = other.tokenStore;
        this.settings = other.settings;
        this.requestIds = other.requestIds;
        this.retrofit = retrofit();
    }

    private Retrofit retrofit() {
        return new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(transport)
                .addConverterFactory(new JsonConverters())
                .addCallAdapterFactory(new CallAdapters(transport, settings, requestIds))
                .build();
    }

    /** The implementation of a generated interface, made at first use. */
    public <A> A api(Class<A> type) {
        return type.cast(apis.computeIfAbsent(type, retrofit::create));
    }

    /**
     * The same with a queue and threads of its own, so that no login stands behind calls that wait for its token. The threads
     * end soon: OkHttp's would keep a program that has logged in once from ending for a minute.
     */
    synchronized ApiRuntime logins() {
        if (logins == null) {
            ExecutorService threads =
                    new ThreadPoolExecutor(0, Integer.MAX_VALUE, 100, TimeUnit.MILLISECONDS, new SynchronousQueue<>());
            logins = new ApiRuntime(this, transport.forLogins(new Dispatcher(threads)));
        }
        return logins;
    }

    HttpUrl baseUrl() {
        return baseUrl;
    }

    TokenStore tokenStore() {
        return tokenStore;
    }

    /** Seals saved flows; null where the client has no {@code stateKey}. */
    public @Nullable Seal seal() {
        return settings.seal();
    }

    /** Clock and timers of the client. */
    public Time time() {
        return settings.time();
    }
}
