package io.bankspec.core.internal.transport;

import io.bankspec.core.Time;
import io.bankspec.core.internal.concurrent.Background;
import java.lang.ref.Cleaner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** OkHttp as the operations of one client need it. Thread-safe. */
public final class HttpClients {
    private static final Cleaner DROPPED = Cleaner.create();

    private final Background<OkHttpClient> client;
    private final BodyLimits limits;
    private final boolean areOurs;

    private HttpClients(Background<OkHttpClient> client, BodyLimits limits, boolean areOurs) {
        this.client = client;
        this.limits = limits;
        this.areOurs = areOurs;
    }

    /**
     * Made meanwhile: in a fresh JVM a client reads the certificates of all authorities, which takes longer than
     * anything else before the first call.
     *
     * @param ofProgram the client to derive it from, null to make one
     * @param setUp adds what only the caller knows
     */
    public static HttpClients begin(
            @Nullable OkHttpClient ofProgram, Consumer<OkHttpClient.Builder> setUp, BodyLimits limits, Time time) {
        Background<OkHttpClient> made = new Background<>(() -> {
            OkHttpClient.Builder client =
                    ofProgram == null ? new OkHttpClient.Builder().dispatcher(dispatcher()) : ofProgram.newBuilder();
            setUp.accept(client);
            return client(client, limits, new StaleConnections(time));
        });
        HttpClients clients = new HttpClients(made.begin(), limits, ofProgram == null);
        // The idle connections of a client that nobody closes would outlive it by minutes.
        if (ofProgram == null)
            DROPPED.register(clients, () -> made.get().connectionPool().evictAll());
        return clients;
    }

    private static OkHttpClient client(OkHttpClient.Builder client, BodyLimits limits, StaleConnections connections) {
        // Outermost, because interceptors of the program may unpack.
        client.interceptors().add(0, limits);
        // Outermost, so that interceptors of the program see what the provider sent.
        client.networkInterceptors().add(0, FollowUpGuard::hide);
        return client.addInterceptor(FollowUpGuard::restore)
                .addInterceptor(new ReadTimeout())
                .addInterceptor(connections::replace)
                .addNetworkInterceptor(connections::look)
                .addNetworkInterceptor(new CredentialsInterceptor())
                .addNetworkInterceptor(AnswerGuard::refuse)
                // OkHttp sends a request again when its connection breaks, without asking whether that is wanted.
                .retryOnConnectionFailure(false)
                .build();
    }

    /** With threads that end soon: OkHttp's would keep a program from ending for a minute after its last call. */
    private static Dispatcher dispatcher() {
        return new Dispatcher(
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "bankspec call");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    /**
     * The same with a queue and threads of their own, so that no login stands behind calls that wait for its token.
     *
     * @param threads to take the place of their own, null for none
     */
    public HttpClients forLogins(@Nullable ExecutorService threads) {
        BodyLimits ofLogins = limits.forLogins();
        Background<OkHttpClient> logins = new Background<>(() -> {
            OkHttpClient.Builder builder = client.get().newBuilder();
            builder.interceptors().set(0, ofLogins);
            return builder.dispatcher(threads == null ? dispatcher() : new Dispatcher(threads))
                    // What answers in the end might be another, and its answer would be taken for a token.
                    .followRedirects(false)
                    .build();
        });
        return new HttpClients(logins, ofLogins, areOurs);
    }

    /** Cancels calls that are under way, and closes connections that are not those of the program's own client. */
    void close(Predicate<Call> which) {
        OkHttpClient http = client.get();
        Dispatcher calls = http.dispatcher();
        Stream.concat(calls.queuedCalls().stream(), calls.runningCalls().stream())
                .filter(which)
                .forEach(Call::cancel);
        if (areOurs) http.connectionPool().evictAll();
    }

    OkHttpClient get() {
        return client.get();
    }
}
