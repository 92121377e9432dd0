package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a model that its spec does not name: kept when read, written again. */
public final class AdditionalProperties {
    private AdditionalProperties() {}

    /** Adds one property; the map is made for the first. */
    public static <T extends @Nullable Object> Map<String, T> read(
            @Nullable Map<String, T> extras, String name, JsonReader in, TypeAdapter<T> adapter) throws IOException {
        Map<String, T> map = extras == null ? new LinkedHashMap<>() : extras;
        map.put(name, adapter.read(in));
        return map;
    }

    @SuppressWarnings("unchecked")
    static void write(JsonWriter out, Map<String, ?> extras, TypeAdapter<?> adapter) throws IOException {
        for (Map.Entry<String, ?> entry : extras.entrySet()) {
            out.name(entry.getKey());
            ((TypeAdapter<@Nullable Object>) adapter).write(out, entry.getValue());
        }
    }
}
