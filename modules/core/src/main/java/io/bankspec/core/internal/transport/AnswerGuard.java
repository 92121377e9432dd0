package io.bankspec.core.internal.transport;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor.Chain;
import okhttp3.Response;

/**
 * Refuses what only looks like HTTP. OkHttp takes it for an answer, or fails at it later and by a mistake of the
 * program's, and then the connection is never given back.
 */
final class AnswerGuard {
    private AnswerGuard() {}

    /** As network interceptor, next to the network. */
    static Response refuse(Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IllegalStateException e) {
            // So OkHttp fails at a status such as -10. What else may come is a mistake in a body of the program's.
            if (!String.valueOf(e.getMessage()).startsWith("code < 0")) throw e;
            throw new ProtocolException("the status is no number of three digits");
        }
        // Nobody has asked for another protocol, and what comes before an answer OkHttp has read already.
        if (response.code() < 200) throw new ProtocolException("the status is not that of an answer");
        if (response.body().contentLength() < -1) throw new ProtocolException("the length is negative");
        return response;
    }
}
