package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.operation.Operation;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Waits for slow operations as long as their spec says. A read time-out that the program has set on its own client stays: only
 * OkHttp's default is replaced.
 */
final class ReadTimeout implements Interceptor {
    private static final int DEFAULT_MILLIS = 10_000;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Operation operation = chain.request().tag(Operation.class);
        int wanted = operation == null ? 0 : operation.timeoutSeconds() * 1000;
        boolean untouched = chain.readTimeoutMillis() == DEFAULT_MILLIS;
        return (untouched && wanted > DEFAULT_MILLIS ? chain.withReadTimeout(wanted, TimeUnit.MILLISECONDS) : chain)
                .proceed(chain.request());
    }
}
