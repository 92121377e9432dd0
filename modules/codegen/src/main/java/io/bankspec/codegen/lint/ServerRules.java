package io.bankspec.codegen.lint;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on servers and on how paths go on from them. */
final class ServerRules {
    static final List<Rule> ALL = List.of(
            ServerRules::serverUrl, ServerRules::serverVariables, ServerRules::serverName, ServerRules::pathPrefix);

    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?!localhost|127\\.|[^/]*\\bexample\\.)[^\\s/]+.*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private ServerRules() {}

    private static void serverUrl(Spec spec, Report report) {
        Node root = spec.root().get("servers");
        if (root.items().isEmpty())
            report.add(root, "server-url", "there is no server", "list the provider's addresses");
        for (Node server : servers(spec)) {
            Node url = server.get("url");
            if (ADDRESS.matcher(url.text()).matches()) continue;
            String message = "'" + url.text() + "' is no real address";
            report.add(url, "server-url", message, "write the provider's own address, with https://");
        }
    }

    /** Those of the document, and those that paths and operations have of their own. */
    private static List<Node> servers(Spec spec) {
        Stream<Node> owners = Stream.of(
                        Stream.of(spec.root()),
                        spec.root().get("paths").fields().stream(),
                        spec.operations().stream().map(Operation::node))
                .flatMap(Function.identity());
        return owners.flatMap(owner -> owner.get("servers").items().stream()).toList();
    }

    private static void serverVariables(Spec spec, Report report) {
        for (Node server : servers(spec)) {
            Node variables = server.get("variables");
            PLACEHOLDER
                    .matcher(server.get("url").text())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(name -> {
                        Node variable = variables.get(name);
                        Node standard = variable.get("default");
                        List<Node> values = variable.get("enum").items();
                        if (standard.isBlank()) {
                            String message = "{" + name + "} of the address has no default";
                            report.add(
                                    standard,
                                    "server-variable",
                                    message,
                                    "declare it among the variables, with `default`");
                        } else if (variable.has("enum")
                                && values.stream().noneMatch(value -> value.is(standard.text()))) {
                            String message = "the default of " + name + " is none of its values";
                            report.add(standard, "server-variable", message, "add it to `enum`, or mend it");
                        }
                    });
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
