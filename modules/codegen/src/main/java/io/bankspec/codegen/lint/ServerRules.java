package io.bankspec.codegen.lint;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on servers and on how paths go on from them. */
final class ServerRules {
    static final List<Rule> ALL = List.of(ServerRules::serverUrl, ServerRules::serverName, ServerRules::pathPrefix);

    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?!localhost|127\\.|[^/]*\\bexample\\.)[^\\s/]+.*");

    private ServerRules() {}

    private static void serverUrl(Spec spec, Report report) {
        Node servers = spec.root().get("servers");
        if (servers.items().isEmpty())
            report.add(servers, "server-url", "there is no server", "list the provider's addresses");
        for (Node server : servers.items()) {
            Node url = server.get("url");
            if (ADDRESS.matcher(url.text()).matches()) continue;
            String message = "'" + url.text() + "' is no real address";
            report.add(url, "server-url", message, "write the provider's own address, with https://");
        }
    }

    private static void serverName(Spec spec, Report report) {
        Set<String> names = new HashSet<>();
        for (Node server : spec.root().get("servers").items()) {
            Node name = server.get("x-name");
            if (!name.exists())
                report.add(server, "server-name", "the server has no x-name", "name it: production, sandbox");
            else if (!names.add(name.text()))
                report.add(name, "server-name", name.text() + " is there twice", "give each server its own name");
        }
    }

    private static void pathPrefix(Spec spec, Report report) {
        Set<String> prefixes = new HashSet<>();
        for (Node server : spec.root().get("servers").items()) {
            prefixes.add(firstSegment(addressPath(server.get("url").text())));
        }
        for (Node path : spec.root().get("paths").fields()) {
            String prefix = firstSegment(path.key());
            if (prefix.isEmpty() || !prefixes.contains(prefix)) continue;
            String message = "the address of the server has /" + prefix + " already";
            report.add(path, "path-prefix", message, "take it from the path or from the server");
        }
    }

    private static String addressPath(String url) {
        try {
            String path = URI.create(url).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String firstSegment(String path) {
        return path.replaceFirst("^/", "").replaceFirst("/.*", "");
    }
}
