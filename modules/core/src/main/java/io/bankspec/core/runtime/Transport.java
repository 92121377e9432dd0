package io.bankspec.core.runtime;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Between Retrofit and OkHttp: completes requests, and sends them as their operation allows. */
final class Transport implements Call.Factory {
    private final Background<OkHttpClient> repeating;
    private final Background<OkHttpClient> once;
    private final Credentials credentials;
    private final Map<Method, Optional<Operation>> operations = new ConcurrentHashMap<>();

    private Transport(Background<OkHttpClient> client, Credentials credentials) {
        this.credentials = credentials;
        repeating = client;
        // OkHttp sends a request again when its connection breaks, without asking whether that is wanted.
        once = new Background<>(
                () -> client.get().newBuilder().retryOnConnectionFailure(false).build());
    }

    /**
     * Sends with a client that is made meanwhile: in a fresh JVM it reads the certificates of all authorities, which takes longer
     * than anything else before the first call.
     */
    static Transport with(Supplier<OkHttpClient.Builder> client, Credentials credentials) {
        return new Transport(new Background<>(() -> client(client.get(), credentials)).begin(), credentials);
    }

    private static OkHttpClient client(OkHttpClient.Builder client, Credentials credentials) {
        // Outermost, so that interceptors of the program see what the provider sent.
        client.networkInterceptors().add(0, NoRepetition::hide);
        return client.addInterceptor(NoRepetition::restore)
                .addInterceptor(new ReadTimeout())
                .addNetworkInterceptor(new CredentialsInterceptor(credentials))
                .build();
    }

    /** The same with a queue and threads of its own. */
    Transport forLogins(Dispatcher dispatcher) {
        return new Transport(
                new Background<>(() -> repeating
                        .get()
                        .newBuilder()
                        .dispatcher(dispatcher)
                        // What answers in the end might be another, and its answer would be taken for a token.
                        .followRedirects(false)
                        .build()),
                credentials);
    }

    Credentials credentials() {
        return credentials;
    }

    /** For Retrofit: writes the params object into the request and marks it with its operation. */
    @Override
    public Call newCall(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        Operation operation = invocation == null ? null : operation(invocation.method());
        if (operation == null) return once.get().newCall(request);
        credentials.check(operation);
        Request complete = edited(request, invocation)
                .tag(Operation.class, operation)
                // Requests print their tags, and arguments may be secret.
                .tag(Invocation.class, withoutArguments(invocation.service(), invocation))
                .build();
        return new LazyCall(complete, marked -> client(operation).newCall(marked));
    }

    private static Request.Builder edited(Request request, Invocation invocation) {
        RequestEditor editor = null;
        for (Object argument : invocation.arguments()) {
            if (!(argument instanceof RequestParams params)) continue;
            if (editor == null) editor = new RequestEditor(request);
            params.applyTo(editor);
        }
        return editor == null ? request.newBuilder() : editor.edited();
    }

    private static <A> Invocation withoutArguments(Class<A> api, Invocation invocation) {
        return Invocation.of(api, api.cast(invocation.instance()), invocation.method(), List.of());
    }

    private @Nullable Operation operation(Method method) {
        return operations
                .computeIfAbsent(method, key -> Optional.ofNullable(Operation.of(key)))
                .orElse(null);
    }

    /** A call with a request that is complete. */
    Call send(Request request, Operation operation, Deadline deadline) {
        Call call = client(operation).newCall(request);
        Duration left = deadline.left();
        if (left != null) limit(call.timeout(), left);
        return call;
    }

    private static void limit(Timeout timeout, Duration left) {
        long ofProgram = timeout.timeoutNanos();
        // Nothing would mean no limit at all.
        long nanos = Math.max(1, left.toNanos());
        timeout.timeout(ofProgram == 0 ? nanos : Math.min(ofProgram, nanos), TimeUnit.NANOSECONDS);
    }

    private OkHttpClient client(Operation operation) {
        return (operation.idempotent() ? repeating : once).get();
    }
}
