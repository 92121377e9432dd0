package io.bankspec.core.internal.transport;

import io.bankspec.core.generated.spec.RequestEditor;
import io.bankspec.core.generated.spec.RequestParams;
import io.bankspec.core.internal.auth.Credentials;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.operation.Operation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Between Retrofit and OkHttp: completes requests, and sends them as their operation allows. */
public final class Transport implements Call.Factory {
    private final HttpClients clients;
    private final Credentials credentials;
    private final OperationServers servers;
    private volatile boolean isClosed;
    private final Map<Method, Optional<Operation>> operations = new ConcurrentHashMap<>();

    public Transport(HttpClients clients, Credentials credentials, OperationServers servers) {
        this.clients = clients;
        this.credentials = credentials;
        this.servers = servers;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** For Retrofit: writes the params object into the request and marks it with its operation. */
    @Override
    public Call newCall(Request request) {
        checkOpen();
        Invocation invocation = request.tag(Invocation.class);
        Operation operation = invocation == null ? null : operation(invocation.method());
        if (operation == null) return clients.get().newCall(request);
        credentials.check(operation.id(), operation.security());
        // Hardly ever, and a first call waits for each class.
        if (invocation.arguments().contains(null) || !operation.requiredParts().isEmpty())
            RequiredArguments.check(request, invocation, operation);
        Request complete = edited(placed(request, operation), invocation)
                .tag(Operation.class, operation)
                .tag(Credentials.class, credentials)
                // Requests print their tags, and arguments may be secret.
                .tag(Invocation.class, withoutArguments(invocation.service(), invocation))
                .build();
        return new LazyCall(complete, marked -> clients.get().newCall(marked));
    }

    private Request placed(Request request, Operation operation) {
        HttpUrl url = servers.place(request.url(), operation);
        return url == request.url() ? request : request.newBuilder().url(url).build();
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
                .computeIfAbsent(method, key -> Optional.ofNullable(Operation.of(key.getAnnotations())))
                .orElse(null);
    }

    private void checkOpen() {
        if (isClosed) throw new IllegalStateException("the client is closed");
    }

    /** Sends nothing more, and cancels what is under way. */
    public void close() {
        isClosed = true;
        clients.close(call -> call.request().tag(Credentials.class) == credentials);
    }

    /**
     * A call with a request that is complete.
     *
     * @throws IllegalStateException closed
     */
    public Call send(Request request, Deadline deadline) {
        checkOpen();
        Call call = clients.get().newCall(request);
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
}
