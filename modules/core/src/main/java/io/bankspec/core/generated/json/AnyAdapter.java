package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON as plain Java. */
final class AnyAdapter extends TypeAdapter<@Nullable Object> {
    /** More levels than any provider sends, fewer than the stack holds. */
    private static final int MAX_DEPTH = 500;

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        return read(in, 0);
    }

    private @Nullable Object read(JsonReader in, int depth) throws IOException {
        if (depth > MAX_DEPTH) throw new JsonFormatException("$", "more than " + MAX_DEPTH + " levels");
        switch (in.peek()) {
            case NULL:
                in.nextNull();
                return null;
            case BOOLEAN:
                return in.nextBoolean();
            case NUMBER:
                return Scalars.DECIMAL.read(in);
            case STRING:
                return in.nextString();
            case BEGIN_ARRAY:
                List<@Nullable Object> list = new ArrayList<>();
                in.beginArray();
                while (in.hasNext()) list.add(read(in, depth + 1));
                in.endArray();
                return Collections.unmodifiableList(list);
            case BEGIN_OBJECT:
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                in.beginObject();
                while (in.hasNext()) map.put(in.nextName(), read(in, depth + 1));
                in.endObject();
                return Collections.unmodifiableMap(map);
            default:
                throw new JsonFormatException(in.getPath(), "any value", in.peek());
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name(String.valueOf(entry.getKey()));
                write(out, entry.getValue());
            }
            out.endObject();
        } else if (value instanceof Iterable<?> list) {
            out.beginArray();
            for (Object item : list) write(out, item);
            out.endArray();
        } else if (value instanceof Boolean bool) {
            out.value(bool.booleanValue());
        } else if (value instanceof Number number) {
            out.value(number);
        } else {
            out.value(ScalarText.of(value));
        }
    }
}
