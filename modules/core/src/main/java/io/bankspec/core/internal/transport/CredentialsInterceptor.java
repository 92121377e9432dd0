package io.bankspec.core.internal.transport;

import io.bankspec.core.auth.Token;
import io.bankspec.core.internal.auth.Credentials;
import io.bankspec.core.internal.operation.Operation;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds what the operation's security asks for. It runs for every hop of a redirect. Nothing is added for another
 * origin, where only an interceptor of the program can send a request.
 */
public final class CredentialsInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Operation operation = request.tag(Operation.class);
        Credentials credentials = request.tag(Credentials.class);
        if (operation == null || credentials == null) return chain.proceed(request);
        Attempt attempt = request.tag(Attempt.class);
        if (attempt != null) attempt.markSent();
        if (!sameOrigin(request.url(), chain.call().request().url())) return chain.proceed(request);
        return chain.proceed(
                credentials.put(request, attempt == null ? tokens(operation, credentials) : attempt.tokens()));
    }

    /** Only calls that the program sends through Retrofit itself come here without an attempt; these have to wait. */
    private Map<String, Token> tokens(Operation operation, Credentials credentials) throws IOException {
        try {
            return credentials.tokens(operation.security()).join();
        } catch (CompletionException e) {
            throw new IOException("no token", e.getCause());
        } catch (RuntimeException e) {
            // Anything else than an IOException would end a thread of OkHttp.
            throw new IOException("no token", e);
        }
    }

    public static boolean sameOrigin(HttpUrl url, HttpUrl first) {
        return url.scheme().equals(first.scheme()) && url.host().equals(first.host()) && url.port() == first.port();
    }
}
