package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Texts;
import io.bankspec.apidiff.document.Types;
import java.util.Set;
import java.util.TreeSet;

/** The types that a shape may have, each with its format. */
final class ShapeTypes {
    private final Set<String> all = new TreeSet<>();
    /** Without those of parts that have names, and of alternatives. */
    private final Set<String> own = new TreeSet<>();

    void add(JsonNode schema, boolean isOwn) {
        String type = type(schema);
        if (type.isEmpty()) return;
        all.add(type);
        if (isOwn) own.add(type);
    }

    private static String type(JsonNode schema) {
        String type = Types.jsonType(schema);
        if (type.isEmpty() && schema.has("properties")) return "object";
        if (type.isEmpty() && schema.has("items")) return "array";
        return (type + ' ' + Texts.of(schema.path("format"))).strip();
    }

    /** {@code string date}, {@code integer | string}, empty for any. */
    String text() {
        return String.join(" | ", own.isEmpty() ? all : own);
    }

    boolean hasSameOwn(ShapeTypes other) {
        return own.equals(other.own);
    }

    /** Whether both may be objects, or both lists, and so on. */
    boolean overlap(ShapeTypes other) {
        boolean isAny = all.isEmpty() || other.all.isEmpty();
        return isAny
                || all.stream()
                        .anyMatch(type ->
                                other.all.stream().anyMatch(one -> kind(one).equals(kind(type))));
    }

    private static String kind(String type) {
        return type.split(" ", 2)[0];
    }
}
