package io.bankspec.core.internal.transport;

import io.bankspec.core.internal.operation.Operation;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where operations are that have servers of their own. They count while the client talks to a server that the provider names; any
 * other address, such as that of a sandbox, is meant for all operations.
 *
 * @param baseUrl of the client
 * @param server name of the provider's server that it belongs to, null for an address of the program's
 */
public record OperationServers(HttpUrl baseUrl, @Nullable String server, boolean allowsPlainHttp) {
    /** @throws IllegalStateException credentials could be read on the way */
    HttpUrl place(HttpUrl url, Operation operation) {
        Map<String, String> servers = operation.servers();
        if (server == null || servers.isEmpty()) return url;
        String first = servers.values().iterator().next();
        HttpUrl own = BaseUrl.parse(servers.getOrDefault(server, first));
        if (!allowsPlainHttp) BaseUrl.refusePlainHttp(own);
        return own.newBuilder()
                .addEncodedPathSegments(
                        url.encodedPath().substring(baseUrl.encodedPath().length()))
                .encodedQuery(url.encodedQuery())
                .build();
    }
}
