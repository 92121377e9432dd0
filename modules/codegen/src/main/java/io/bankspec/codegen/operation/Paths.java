package io.bankspec.codegen.operation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths of OpenAPI on their way to Retrofit, which is stricter. */
final class Paths {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private Paths() {}

    /** Names of the parameters in a path. */
    static List<String> placeholders(String path) {
        return PLACEHOLDER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** A name that Retrofit allows between braces: neither OpenAPI nor Java is content with ASCII. */
    static String placeholder(String javaName, int index) {
        return javaName.matches("[a-zA-Z][a-zA-Z0-9_]*") ? javaName : "p" + index;
    }

    /** Without the pairs of a query in the path that hold placeholders, which are parameters like any other. */
    static String withoutTemplateQuery(String path) {
        int query = path.indexOf('?');
        if (query < 0) return path;
        String fixed = Stream.of(path.substring(query + 1).split("&"))
                .filter(pair -> !PLACEHOLDER.matcher(pair).find())
                .collect(Collectors.joining("&"));
        return path.substring(0, query) + (fixed.isEmpty() ? "" : "?" + fixed);
    }

    /** A path that the URL parser cannot mistake for an absolute address or for nothing. */
    static String relative(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        if (relative.isEmpty()) return ".";
        int colon = relative.indexOf(':');
        int slash = relative.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash) ? "./" + relative : relative;
    }
}
