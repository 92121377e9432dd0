package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The properties of a model that its spec does not name: kept when read, written again. */
public final class AdditionalProperties {
    private AdditionalProperties() {}

    /** The name, unless the spec declares it: it would be written twice. */
    public static String undeclared(String name, String... declared) {
        Objects.requireNonNull(name, "name == null");
        if (Arrays.asList(declared).contains(name)) {
            throw new IllegalArgumentException(name + " is declared in the spec and has a setter of its own");
        }
        return name;
    }

    /** Adds one property; the map is made for the first. */
    public static <T extends @Nullable Object> Map<String, T> read(
            @Nullable Map<String, T> extras, String name, JsonReader in, TypeAdapter<T> adapter) throws IOException {
        Map<String, T> map = extras == null ? new LinkedHashMap<>() : extras;
        map.put(name, adapter.read(in));
        return map;
    }

    public static <T extends @Nullable Object> void write(JsonWriter out, Map<String, T> extras, TypeAdapter<T> adapter)
            throws IOException {
        for (Map.Entry<String, T> entry : extras.entrySet()) {
            out.name(entry.getKey());
            adapter.write(out, entry.getValue());
        }
    }
}
