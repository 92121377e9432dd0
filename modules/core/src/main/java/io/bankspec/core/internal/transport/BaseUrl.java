package io.bankspec.core.internal.transport;

import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What an address must be like before credentials go there. */
public final class BaseUrl {
    /** Only addresses: what looks like one, such as {@code 127.0.0.999}, is a name that may lead anywhere. */
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)){3}");

    private BaseUrl() {}

    /**
     * Reads one. Its path ends with a slash, so that paths of operations go below it.
     *
     * @throws IllegalArgumentException no absolute http or https address, or one with a user, a query or a fragment
     */
    public static HttpUrl parse(String address) {
        HttpUrl url = HttpUrl.parse(Objects.requireNonNull(address, "address == null"));
        // The address is not quoted: what is wrong with it may be a password in it.
        if (url == null) throw new IllegalArgumentException("baseUrl is no absolute http or https address");
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl has more than scheme, host, port and path");
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    /** @throws IllegalStateException credentials could be read on the way */
    public static void refusePlainHttp(HttpUrl url) {
        if (url.isHttps() || isLoopback(url.host())) return;
        throw new IllegalStateException("credentials would travel over plain http to " + url.host()
                + "; allowPlainHttp() if that is really wanted");
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || LOOPBACK.matcher(host).matches();
    }
}
