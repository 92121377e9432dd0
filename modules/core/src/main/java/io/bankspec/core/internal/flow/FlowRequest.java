package io.bankspec.core.internal.flow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import io.bankspec.core.internal.wire.AdapterLookup;
import io.bankspec.core.internal.wire.JsonPaths;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a program started a flow with.
 *
 * @param path path parameters by their names in the spec
 * @param body null for none
 * @param others parameters that no later call needs, null for none
 */
public record FlowRequest(
        Map<String, Object> path,
        @Nullable Object body,
        @Nullable Object others) {
    private static final String PATH = "$request.path.";
    private static final String BODY = "$request.body.";

    /** The value of an expression, null when there is none. */
    @Nullable
    JsonElement value(String expression) {
        if (expression.startsWith(BODY)) return JsonPaths.at(bodyTree(), expression.substring(BODY.length()));
        if (!expression.startsWith(PATH)) return null;
        Object value = path.get(expression.substring(PATH.length()));
        return value == null ? null : tree(value);
    }

    @Nullable
    JsonElement bodyTree() {
        return body == null ? null : tree(body);
    }

    /** A body, an item of one, or a parameter as JSON. What is JSON already stays as it is. */
    @SuppressWarnings("unchecked")
    static JsonElement tree(@Nullable Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof JsonElement element) return element;
        if (value instanceof List<?> list) {
            JsonArray items = new JsonArray();
            for (Object item : list) items.add(tree(item));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject entries = new JsonObject();
            map.forEach((name, entry) -> entries.add(String.valueOf(name), tree(entry)));
            return entries;
        }
        return ((TypeAdapter<Object>) AdapterLookup.of(value.getClass())).toJsonTree(value);
    }

    /** Tells requests apart without their secrets: models mask those in their text. */
    String fingerprint() {
        String text = new TreeMap<>(path) + "\n" + body + "\n" + others;
        return ByteString.encodeUtf8(text).sha256().base64();
    }
}
