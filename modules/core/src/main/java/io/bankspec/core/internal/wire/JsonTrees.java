package io.bankspec.core.internal.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in memory, made of what programs hold. */
public final class JsonTrees {
    private JsonTrees() {}

    /** A body, an item of one, or a parameter. What is JSON already stays as it is. */
    @SuppressWarnings("unchecked")
    public static JsonElement of(@Nullable Object value) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof JsonElement element) return element;
        if (value instanceof List<?> list) {
            JsonArray items = new JsonArray();
            for (Object item : list) items.add(of(item));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject entries = new JsonObject();
            map.forEach((name, entry) -> entries.add(String.valueOf(name), of(entry)));
            return entries;
        }
        return ((TypeAdapter<Object>) AdapterLookup.of(value.getClass())).toJsonTree(value);
    }
}
