package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readers for the shapes that {@code x-tolerate} names. All write the declared shape. */
public final class Tolerant {
    private Tolerant() {}

    /** Takes one item for a list of one. */
    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> singleItem(
            TypeAdapter<@Nullable List<T>> list) {
        return new Reading<>(list, in -> {
            JsonToken token = in.peek();
            if (token == JsonToken.BEGIN_ARRAY || token == JsonToken.NULL) return list.read(in);
            return Collections.singletonList(item(list).read(in));
        });
    }

    /** Takes items that sit inside an object with a single key: {@code {"account": {…}}}. */
    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> wrappedItems(
            TypeAdapter<@Nullable List<T>> list) {
        return new Reading<>(list, in -> {
            if (in.peek() == JsonToken.NULL) return list.read(in);
            boolean single = in.peek() != JsonToken.BEGIN_ARRAY;
            List<T> items = new ArrayList<>();
            if (!single) in.beginArray();
            while (single ? items.isEmpty() : in.hasNext()) {
                items.add(Trees.decode(item(list), unwrap(Trees.read(in)), in));
            }
            if (!single) in.endArray();
            return Collections.unmodifiableList(items);
        });
    }

    /** Takes null for the empty list. */
    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> nullAsEmpty(
            TypeAdapter<@Nullable List<T>> list) {
        return new Reading<>(list, in -> {
            List<T> value = list.read(in);
            return value == null ? List.of() : value;
        });
    }

    /** Takes {@code ""} for null. */
    public static <T> TypeAdapter<@Nullable T> emptyAsNull(TypeAdapter<@Nullable T> adapter) {
        return new Reading<>(adapter, in -> {
            if (in.peek() != JsonToken.STRING) return adapter.read(in);
            String text = in.nextString();
            if (text.isEmpty()) return null;
            return adapter instanceof ScalarAdapter<T> scalar
                    ? scalar.parse(text, JsonToken.STRING, in)
                    : Trees.decode(adapter, new JsonPrimitive(text), in);
        });
    }

    /** Takes <code>{}</code> for null. */
    public static <T> TypeAdapter<@Nullable T> objectAsNull(TypeAdapter<@Nullable T> adapter) {
        return new Reading<>(adapter, in -> {
            if (in.peek() != JsonToken.BEGIN_OBJECT) return adapter.read(in);
            JsonObject object = Trees.read(in).getAsJsonObject();
            return object.isEmpty() ? null : Trees.decode(adapter, object, in);
        });
    }

    private static JsonElement unwrap(JsonElement element) {
        if (!element.isJsonObject() || element.getAsJsonObject().size() != 1) return element;
        JsonElement inner =
                element.getAsJsonObject().entrySet().iterator().next().getValue();
        return inner.isJsonObject() ? inner : element;
    }

    private static <T extends @Nullable Object> TypeAdapter<T> item(TypeAdapter<@Nullable List<T>> list) {
        TypeAdapter<@Nullable List<T>> adapter = list;
        while (adapter instanceof Reading<@Nullable List<T>> reading) adapter = reading.strict;
        return ((ListAdapter<T>) adapter).item();
    }

    /** Reads in a way of its own, and writes the declared shape. */
    private static final class Reading<T extends @Nullable Object> extends TypeAdapter<T> {
        @FunctionalInterface
        interface Reader<T extends @Nullable Object> {
            T read(JsonReader in) throws IOException;
        }

        private final TypeAdapter<T> strict;
        private final Reader<T> reader;

        Reading(TypeAdapter<T> strict, Reader<T> reader) {
            this.strict = strict;
            this.reader = reader;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return reader.read(in);
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            strict.write(out, value);
        }
    }
}
