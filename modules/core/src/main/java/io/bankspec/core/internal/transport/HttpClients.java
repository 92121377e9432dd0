package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.concurrent.Background;
import io.bankspec.core.internal.operation.Operation;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** OkHttp as the operations of one client need it. Thread-safe. */
public final class HttpClients {
    private final Background<OkHttpClient> repeating;
    private final Background<OkHttpClient> once;
    private final BodyLimits limits;

    private HttpClients(Background<OkHttpClient> repeating, BodyLimits limits) {
        this.repeating = repeating;
        this.limits = limits;
        // OkHttp sends a request again when its connection breaks, without asking whether that is wanted.
        once = new Background<>(() ->
                repeating.get().newBuilder().retryOnConnectionFailure(false).build());
    }

    /**
     * Made meanwhile: in a fresh JVM a client reads the certificates of all authorities, which takes longer than anything else
     * before the first call.
     */
    public static HttpClients begin(Supplier<OkHttpClient.Builder> client, BodyLimits limits) {
        return new HttpClients(new Background<>(() -> client(client.get(), limits)).begin(), limits);
    }

    private static OkHttpClient client(OkHttpClient.Builder client, BodyLimits limits) {
        // Outermost, because interceptors of the program may unpack.
        client.interceptors().add(0, limits);
        // Outermost, so that interceptors of the program see what the provider sent.
        client.networkInterceptors().add(0, FollowUpGuard::hide);
        return client.addInterceptor(FollowUpGuard::restore)
                .addInterceptor(new ReadTimeout())
                .addNetworkInterceptor(new CredentialsInterceptor())
                .addNetworkInterceptor(AnswerGuard::refuse)
                .build();
    }

    /**
     * The same with a queue and threads of their own, so that no login stands behind calls that wait for its token. The threads
     * end soon: OkHttp's would keep a program that has logged in once from ending for a minute.
     */
    public HttpClients forLogins() {
        return new HttpClients(
                new Background<>(() -> {
                    ExecutorService threads = new ThreadPoolExecutor(
                            0, Integer.MAX_VALUE, 100, TimeUnit.MILLISECONDS, new SynchronousQueue<>());
                    OkHttpClient.Builder client = repeating.get().newBuilder();
                    client.interceptors().set(0, limits.forLogins());
                    return client.dispatcher(new Dispatcher(threads))
                            // What answers in the end might be another, and its answer would be taken for a token.
                            .followRedirects(false)
                            .build();
                }),
                limits.forLogins());
    }

    OkHttpClient of(Operation operation) {
        return operation.idempotent() ? repeating.get() : once.get();
    }

    /** For calls of which nothing is known. */
    OkHttpClient once() {
        return once.get();
    }
}
