package io.bankspec.codegen.document;

import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.Map;

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

    /** What the document calls it, or else {@code server1}. */
    public static String name(Server server, int number) {
        Object name = Extensions.get(server.getExtensions(), "x-name");
        return name == null ? "server" + number : name.toString();
    }

    public static Map<String, ServerVariable> variables(Server server) {
        return server.getVariables() == null ? Map.of() : server.getVariables();
    }
}
