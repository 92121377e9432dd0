package io.bankspec.core.internal.transport;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The redirects that change nothing but the path. A payment that is answered by the page of another address is not
 * done, and a call that is read elsewhere, or in plain text, is a leak.
 */
final class Redirects {
    private Redirects() {}

    static boolean mayFollow(Request request, Response response) {
        boolean keepsMethod = switch (response.code()) {
            case 307, 308 -> true;
            case 301, 302, 303 ->
                request.method().equals("GET") || request.method().equals("HEAD");
            default -> false;
        };
        String location = response.header("Location");
        HttpUrl there = keepsMethod && location != null ? request.url().resolve(location) : null;
        return there != null && CredentialsInterceptor.sameOrigin(there, request.url());
    }
}
