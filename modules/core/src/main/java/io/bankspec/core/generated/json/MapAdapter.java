package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object whose names are data. Order is kept; what is read is unmodifiable. */
final class MapAdapter<T extends @Nullable Object> extends ValueAdapter<Map<String, T>> {
    private final TypeAdapter<T> value;

    MapAdapter(TypeAdapter<T> value) {
        this.value = value;
    }

    @Override
    @Nullable
    Object keep(JsonReader in, JsonToken token) throws IOException {
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_OBJECT) return RawValue.invalid(Trees.read(in), "an object", token);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) map.put(in.nextName(), item(keep(in, value), value));
        in.endObject();
        return RawMap.kept(map);
    }

    @Override
    public void write(JsonWriter out, @Nullable Map<String, T> map) throws IOException {
        if (map == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        AdditionalProperties.write(out, map, value);
        out.endObject();
    }
}
