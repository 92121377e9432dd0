package io.bankspec.core.internal.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ways through JSON, as specs write them: names with dots between them. A name goes on in each item of a list that it meets, a number
 * picks one.
 */
public final class JsonPaths {
    private JsonPaths() {}

    /** All that a path leads to, item by item where that is a list. Never null values. */
    public static List<JsonElement> find(@Nullable JsonElement root, String path) {
        return walk(root, path).stream().flatMap(JsonPaths::items).toList();
    }

    /** The first thing that a path leads to, a list as a whole; null when there is nothing or a null. */
    public static @Nullable JsonElement at(@Nullable JsonElement root, String path) {
        return walk(root, path).stream()
                .filter(one -> !one.isJsonNull())
                .findFirst()
                .orElse(null);
    }

    private static List<JsonElement> walk(@Nullable JsonElement root, String path) {
        List<JsonElement> found = root == null ? List.of() : List.of(root);
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            found = found.stream().flatMap(one -> step(one, name)).toList();
        }
        return found;
    }

    private static Stream<JsonElement> step(JsonElement from, String name) {
        if (from instanceof JsonObject object) return Stream.ofNullable(object.get(name));
        if (!(from instanceof JsonArray list)) return Stream.of();
        if (!name.matches("\\d{1,6}")) return list.asList().stream().flatMap(item -> step(item, name));
        int index = Integer.parseInt(name);
        return index < list.size() ? Stream.of(list.get(index)) : Stream.of();
    }

    /** Whether a path leads to anything but null, be it a list without items, in which {@link #find} finds nothing. */
    public static boolean leads(@Nullable JsonElement root, String path) {
        return walk(root, path).stream().anyMatch(one -> !one.isJsonNull());
    }

    private static Stream<JsonElement> items(JsonElement value) {
        if (value instanceof JsonArray list) return list.asList().stream().flatMap(JsonPaths::items);
        return value.isJsonNull() ? Stream.of() : Stream.of(value);
    }

    /** A property as text; null when it is absent, null, an object or a list. */
    public static @Nullable String text(JsonElement of, String name) {
        JsonElement value = of instanceof JsonObject object ? object.get(name) : null;
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    /** The first of these properties that has a text which is not empty. */
    public static @Nullable String firstText(JsonElement of, List<String> names) {
        for (String name : names) {
            String text = text(of, name);
            if (text != null && !text.isEmpty()) return text;
        }
        return null;
    }
}
