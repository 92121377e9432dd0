package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.TreeSet;

/** JSON values as text that can be compared. */
public final class Texts {
    private Texts() {}

    /** Numbers are the same however they are written, and objects in whatever order; empty for what is missing. */
    public static String of(JsonNode value) {
        if (value.isMissingNode()) return "";
        if (value.isNumber()) return value.decimalValue().stripTrailingZeros().toPlainString();
        return value.isValueNode() ? value.asText() : String.join(", ", leaves(value));
    }

    /** {@code arguments.id=$response.body.id}, {@code outcomes[0].is=gone}. */
    public static SortedSet<String> leaves(JsonNode value) {
        SortedSet<String> leaves = new TreeSet<>();
        collect(value, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode value, String path, SortedSet<String> leaves) {
        if (value.isContainerNode() && !value.isEmpty()) {
            value.properties()
                    .forEach(entry -> collect(
                            entry.getValue(), path.isEmpty() ? entry.getKey() : path + '.' + entry.getKey(), leaves));
            for (int i = 0; value.isArray() && i < value.size(); i++)
                collect(value.get(i), path + '[' + i + ']', leaves);
        } else {
            String text = value.isContainerNode() ? (value.isArray() ? "[]" : "{}") : of(value);
            leaves.add(path.isEmpty() ? text : path + '=' + text);
        }
    }
}
