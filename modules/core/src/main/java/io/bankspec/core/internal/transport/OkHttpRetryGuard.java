package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.call.Retries;
import java.io.IOException;
import java.util.Set;
import okhttp3.Interceptor.Chain;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending at once again after a 408 or a 503. Whether to, and when, is for {@link Retries}. OkHttp decides by
 * {@code Retry-After}, and refrains when that is no number; so it gets to see something else, and nobody beyond it does.
 */
final class OkHttpRetryGuard {
    private static final Set<Integer> REPEATED = Set.of(408, 503);
    private static final String HEADER = "Retry-After";
    private static final String MARK = "hidden:";

    private OkHttpRetryGuard() {}

    /** As network interceptor, before OkHttp. */
    static Response hide(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (!REPEATED.contains(response.code())) return response;
        return response.newBuilder()
                .header(HEADER, MARK + response.header(HEADER, ""))
                .build();
    }

    /** As application interceptor, after OkHttp. */
    static Response restore(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header(HEADER, "");
        if (!value.startsWith(MARK)) return response;
        Response.Builder builder = response.newBuilder().removeHeader(HEADER);
        if (!value.equals(MARK)) builder.header(HEADER, value.substring(MARK.length()));
        return builder.build();
    }
}
