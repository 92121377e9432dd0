package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a model that its spec does not name: kept when read, written again. */
public final class AdditionalProperties {
    private AdditionalProperties() {}

    /** Adds one property; the map is made for the first. */
    public static Map<String, @Nullable Object> read(
            @Nullable Map<String, @Nullable Object> extras,
            String name,
            JsonReader in,
            JsonToken token,
            TypeAdapter<?> adapter)
            throws IOException {
        Map<String, @Nullable Object> map = extras == null ? new LinkedHashMap<>() : extras;
        map.put(name, ValueAdapter.item(ValueAdapter.keep(in, token, adapter), adapter));
        return map;
    }

    static void write(JsonWriter out, Map<String, ?> extras, TypeAdapter<?> adapter) throws IOException {
        for (Map.Entry<String, ?> entry : RawMap.entries(extras).entrySet()) {
            ValueAdapter.write(out.name(entry.getKey()), entry.getValue(), adapter);
        }
    }
}
