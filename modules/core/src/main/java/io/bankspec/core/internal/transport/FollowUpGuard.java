package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.call.Retries;
import java.io.IOException;
import java.net.Proxy;
import okhttp3.Interceptor.Chain;
import okhttp3.Response;

/**
 * Keeps OkHttp from answering an answer by itself: from sending again at once after a 408 or a 503, which is for
 * {@link Retries} to decide; from following a redirect that is none of {@link Redirects}; and from failing at a 407
 * that no proxy sent. OkHttp gets to see a status that no server can send, and nobody beyond it does.
 */
final class FollowUpGuard {
    private static final int HIDDEN = 0;

    private FollowUpGuard() {}

    /** As network interceptor, before OkHttp. */
    static Response hide(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean isHidden = switch (response.code()) {
            case 408, 503 -> true;
            case 407 -> !hasProxy(chain);
            case 300, 301, 302, 303, 307, 308 -> !Redirects.mayFollow(chain.request(), response);
            default -> false;
        };
        if (!isHidden) return response;
        return response.newBuilder()
                .code(HIDDEN)
                .message(response.code() + " " + response.message())
                .build();
    }

    private static boolean hasProxy(Chain chain) {
        return chain.connection().route().proxy().type() == Proxy.Type.HTTP;
    }

    /** As application interceptor, after OkHttp. */
    static Response restore(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() != HIDDEN) return response;
        String[] status = response.message().split(" ", 2);
        return response.newBuilder()
                .code(Integer.parseInt(status[0]))
                .message(status[1])
                .build();
    }
}
