package io.bankspec.core.internal.flow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways through JSON. */
final class JsonPaths {
    private JsonPaths() {}

    /** What a path with dots leads to; it goes on in each item of a list that it meets. Never null values. */
    static List<JsonElement> find(@Nullable JsonElement root, String path) {
        List<JsonElement> found = items(root);
        if (path.isEmpty()) return found;
        for (String name : path.split("\\.")) {
            List<JsonElement> next = new ArrayList<>();
            for (JsonElement one : found) {
                if (one instanceof JsonObject object) next.addAll(items(object.get(name)));
            }
            found = next;
        }
        return found;
    }

    /** Whether a path leads to anything but null, be it a list without items, in which {@link #find} finds nothing. */
    static boolean leads(@Nullable JsonElement root, String path) {
        int last = path.lastIndexOf('.');
        String name = path.substring(last + 1);
        return find(root, last < 0 ? "" : path.substring(0, last)).stream()
                .anyMatch(one -> one instanceof JsonObject object
                        && object.has(name)
                        && !object.get(name).isJsonNull());
    }

    private static List<JsonElement> items(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) return List.of();
        if (!(value instanceof JsonArray list)) return List.of(value);
        List<JsonElement> items = new ArrayList<>();
        for (JsonElement item : list) items.addAll(items(item));
        return items;
    }

    /** What a JSON pointer leads to, null when there is nothing or a null. */
    static @Nullable JsonElement at(@Nullable JsonElement root, String pointer) {
        JsonElement value = root;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            if (value instanceof JsonObject object) value = object.get(name);
            else if (value instanceof JsonArray list
                    && name.matches("\\d{1,6}")
                    && Integer.parseInt(name) < list.size()) value = list.get(Integer.parseInt(name));
            else return null;
        }
        return value == null || value.isJsonNull() ? null : value;
    }

    /** A property as text; null when it is absent, null, an object or a list. */
    static @Nullable String text(JsonElement of, String name) {
        JsonElement value = of instanceof JsonObject object ? object.get(name) : null;
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    /** The first of these properties that has a text which is not empty. */
    static @Nullable String firstText(JsonElement of, List<String> names) {
        for (String name : names) {
            String text = text(of, name);
            if (text != null && !text.isEmpty()) return text;
        }
        return null;
    }
}
