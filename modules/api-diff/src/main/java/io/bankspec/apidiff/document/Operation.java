package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of a document.
 *
 * @param method in capitals
 * @param path as the document writes it
 * @param id its {@code operationId}, empty where it has none
 * @param tag its first tag, empty where it has none
 */
public record Operation(String method, String path, String id, String tag) implements Comparable<Operation> {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)\\}");
    private static final Comparator<Operation> ORDER =
            Comparator.comparing(Operation::path).thenComparing(Operation::method);

    static Operation of(String method, String path, JsonNode node) {
        String tag = node.path("tags").path(0).asText();
        return new Operation(
                method.toUpperCase(Locale.ROOT), path, node.path("operationId").asText(), tag);
    }

    /** What a server knows of it, {@code GET /users/{}}: names of parameters in the path are for readers only. */
    public String key() {
        return method + ' ' + PARAMETER.matcher(path).replaceAll("{}");
    }

    /** The names of the parameters in its path, in their order. */
    public List<String> pathParameters() {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    @Override
    public int compareTo(Operation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id.isEmpty() ? method + ' ' + path : id;
    }
}
