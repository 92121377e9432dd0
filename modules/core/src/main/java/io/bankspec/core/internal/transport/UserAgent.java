package io.bankspec.core.internal.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Names this client to the provider, unless the program or the operation names another. */
public record UserAgent(String text) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (request.header("User-Agent") != null) return chain.proceed(request);
        return chain.proceed(request.newBuilder().header("User-Agent", text).build());
    }
}
