package io.bankspec.core.runtime;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds what the operation's security asks for. It runs for every hop of a redirect and adds nothing for another origin:
 * OkHttp itself would only drop {@code Authorization}.
 */
final class CredentialsInterceptor implements Interceptor {
    /** Headers that say nothing about the user. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-encoding", "accept-language", "connection", "host", "range", "user-agent");

    private final HttpUrl origin;
    private final Map<String, Credential> credentials;

    CredentialsInterceptor(HttpUrl origin, Map<String, Credential> credentials) {
        this.origin = origin;
        this.credentials = Map.copyOf(credentials);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Operation operation = request.tag(Operation.class);
        if (operation == null) return chain.proceed(request);
        if (!sameOrigin(request.url())) return chain.proceed(bare(request));
        String alternative = choose(operation);
        if (alternative == null) return chain.proceed(request);
        for (String scheme : schemes(alternative)) {
            Credential credential = credentials.get(scheme);
            if (credential != null) request = credential.applyTo(request);
        }
        return chain.proceed(request);
    }

    /** A body may hold a PIN, and a header or cookie parameter a session: none of them is for another origin. */
    private static Request bare(Request request) throws ProtocolException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new ProtocolException("redirected to another origin, where only GET may go");
        }
        Request.Builder builder = request.newBuilder();
        for (String name : request.headers().names()) {
            if (!HARMLESS.contains(name.toLowerCase(Locale.ROOT))) builder.removeHeader(name);
        }
        return builder.build();
    }

    private boolean sameOrigin(HttpUrl url) {
        return url.scheme().equals(origin.scheme()) && url.host().equals(origin.host()) && url.port() == origin.port();
    }

    /** Fails before anything is sent when none of the alternatives is configured. */
    void check(Operation operation) {
        if (!operation.security().isEmpty() && choose(operation) == null) {
            throw new IllegalStateException(operation.id() + " needs credentials that the client was built without: "
                    + String.join(
                            " or ",
                            operation.security().stream()
                                    .map(s -> s.replace(" ", " and "))
                                    .toList()));
        }
    }

    private @Nullable String choose(Operation operation) {
        for (String alternative : operation.security()) {
            if (credentials.keySet().containsAll(schemes(alternative))) return alternative;
        }
        return null;
    }

    private static List<String> schemes(String alternative) {
        return alternative.isEmpty() ? List.of() : Arrays.asList(alternative.split(" "));
    }
}
