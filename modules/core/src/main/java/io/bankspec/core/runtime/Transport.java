package io.bankspec.core.runtime;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Between Retrofit and OkHttp: completes requests, and sends them as their operation allows. */
final class Transport implements Call.Factory {
    private final OkHttpClient repeating;
    private final OkHttpClient once;
    private final CredentialsInterceptor credentials;
    private final Map<Method, Optional<Operation>> operations = new ConcurrentHashMap<>();

    Transport(OkHttpClient client, CredentialsInterceptor credentials) {
        this.credentials = credentials;
        repeating = client.newBuilder()
                .addInterceptor(new ReadTimeout())
                .addNetworkInterceptor(credentials)
                .build();
        // OkHttp sends a request again when its connection breaks, without asking whether that is wanted.
        once = repeating
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(new NoRepetition())
                .build();
    }

    /** For Retrofit: writes the params object into the request and marks it with its operation. */
    @Override
    public Call newCall(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        Operation operation = invocation == null ? null : operation(invocation.method());
        if (operation == null) return once.newCall(request);
        credentials.check(operation);
        RequestEditor editor = new RequestEditor(request);
        for (Object argument : invocation.arguments()) {
            if (argument instanceof RequestParams params) params.applyTo(editor);
        }
        Request complete =
                editor.build().newBuilder().tag(Operation.class, operation).build();
        return send(complete, operation);
    }

    private @Nullable Operation operation(Method method) {
        return operations
                .computeIfAbsent(method, key -> Optional.ofNullable(Operation.of(key)))
                .orElse(null);
    }

    /** A call with a request that is complete. */
    Call send(Request request, Operation operation) {
        return (operation.idempotent() ? repeating : once).newCall(request);
    }
}
