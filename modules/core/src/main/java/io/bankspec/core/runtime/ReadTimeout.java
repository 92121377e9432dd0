package io.bankspec.core.runtime;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Waits for slow operations as long as their spec says, unless the client waits longer anyway. */
final class ReadTimeout implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Operation operation = chain.request().tag(Operation.class);
        int wanted = operation == null ? 0 : operation.timeoutSeconds() * 1000;
        // 0 is OkHttp's word for "for ever".
        boolean longer = chain.readTimeoutMillis() != 0 && wanted > chain.readTimeoutMillis();
        return (longer ? chain.withReadTimeout(wanted, TimeUnit.MILLISECONDS) : chain).proceed(chain.request());
    }
}
