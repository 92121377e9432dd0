package io.bankspec.codegen.document;

import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of a server. */
public final class ServerUrl {
    private ServerUrl() {}

    /** With the defaults of its variables. */
    public static String of(Server server) {
        String url = server.getUrl() == null ? "" : server.getUrl();
        for (Map.Entry<String, ServerVariable> variable : variables(server).entrySet()) {
            String standard = variable.getValue().getDefault();
            if (standard != null) url = url.replace('{' + variable.getKey() + '}', standard);
        }
        return url;
    }

    /** A relative address needs the place where the document was found, which a client does not have. */
    public static boolean isAbsolute(Server server) {
        return of(server).matches("https?://.*");
    }

    /** What a document may call it, null for nothing. */
    public static @Nullable String name(Server server) {
        Object name = Extensions.get(server.getExtensions(), "x-name");
        return name == null ? null : name.toString();
    }

    public static Map<String, ServerVariable> variables(Server server) {
        return server.getVariables() == null ? Map.of() : server.getVariables();
    }
}
