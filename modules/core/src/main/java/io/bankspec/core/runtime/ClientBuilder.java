package io.bankspec.core.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What the builders of all clients share. Not thread-safe, unlike the clients they build. */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private @Nullable HttpUrl baseUrl;
    private @Nullable OkHttpClient httpClient;

    protected ClientBuilder() {}

    /**
     * Where the provider is. A path is kept; plain {@code http} is accepted for loopback addresses only.
     *
     * @throws IllegalArgumentException no absolute http or https address, or one with a user, a query or a fragment
     */
    public final B baseUrl(String address) {
        HttpUrl url = parsed(address);
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException("baseUrl would send credentials over plain http to " + url.host());
        }
        baseUrl = directory(url);
        return self();
    }

    private static HttpUrl parsed(String address) {
        HttpUrl url = HttpUrl.parse(Objects.requireNonNull(address, "address == null"));
        // The address is not quoted: what is wrong with it may be a password in it.
        if (url == null) throw new IllegalArgumentException("baseUrl is no absolute http or https address");
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl has more than scheme, host, port and path");
        }
        return url;
    }

    /** A server of the spec may be plain http: the provider itself may have nothing better. */
    protected final B serverOfSpec(String address) {
        baseUrl = directory(parsed(address));
        return self();
    }

    private static HttpUrl directory(HttpUrl url) {
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /**
     * The client to send with: connection pool, proxies, interceptors and time-outs of it are kept. OkHttp's default read
     * time-out of 10 s gives way to a longer one of the spec.
     */
    public final B httpClient(OkHttpClient client) {
        httpClient = Objects.requireNonNull(client, "client == null");
        return self();
    }

    protected final B credential(String scheme, Credential credential) {
        credentials.put(scheme, credential);
        return self();
    }

    protected final ApiRuntime runtime(@Nullable String requestIdHeader, @Nullable String requestIdProperty) {
        if (baseUrl == null) throw new IllegalStateException("no server: call server(…) or baseUrl(…)");
        OkHttpClient client = httpClient == null ? new OkHttpClient() : httpClient;
        return new ApiRuntime(baseUrl, client, credentials, new RequestIds(requestIdHeader, requestIdProperty));
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
