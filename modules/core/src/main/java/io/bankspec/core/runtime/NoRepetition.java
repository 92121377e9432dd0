package io.bankspec.core.runtime;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Keeps OkHttp from following the invitation of a 503 to send a request again that must not be sent twice. */
final class NoRepetition implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean invited = response.code() == 503 && "0".equals(response.header("Retry-After"));
        return invited ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }
}
