package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON as plain Java. */
final class AnyAdapter extends ValueAdapter<Object> {
    /** More levels than any provider sends, fewer than the stack holds. */
    private static final int MAX_DEPTH = 500;

    @Override
    @Nullable
    Object keep(JsonReader in, JsonToken token) throws IOException {
        return keep(in, token, 0);
    }

    private @Nullable Object keep(JsonReader in, JsonToken token, int depth) throws IOException {
        if (depth > MAX_DEPTH) throw new JsonFormatException("$", "more than " + MAX_DEPTH + " levels");
        switch (token) {
            case NULL:
                in.nextNull();
                return null;
            case BOOLEAN:
                return in.nextBoolean();
            case NUMBER:
                return keep(in, token, Scalars.DECIMAL);
            case STRING:
                return in.nextString();
            case BEGIN_ARRAY:
                List<@Nullable Object> list = new ArrayList<>();
                in.beginArray();
                while (in.hasNext()) list.add(keep(in, in.peek(), depth + 1));
                in.endArray();
                return RawList.kept(list);
            case BEGIN_OBJECT:
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                in.beginObject();
                while (in.hasNext()) map.put(in.nextName(), keep(in, in.peek(), depth + 1));
                in.endObject();
                return RawMap.kept(map);
            default:
                throw new JsonFormatException(in.getPath(), "expected any value");
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else if (value instanceof Map<?, ?> map) {
            out.beginObject();
            for (Map.Entry<?, ?> entry : RawMap.entries(map).entrySet()) {
                write(out.name(String.valueOf(entry.getKey())), entry.getValue(), this);
            }
            out.endObject();
        } else if (value instanceof Iterable<?> values) {
            out.beginArray();
            for (Object item : values instanceof List<?> list ? RawList.items(list) : values) write(out, item, this);
            out.endArray();
        } else if (value instanceof Boolean bool) {
            out.value(bool.booleanValue());
        } else if (value instanceof BigDecimal decimal) {
            Numbers.write(out, decimal);
        } else if (value instanceof Number number) {
            out.value(number);
        } else {
            out.value(ScalarText.of(value));
        }
    }
}
