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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readers for the shapes that {@code x-tolerate} names. All write the declared shape. */
public final class Tolerant {
    private Tolerant() {}

    /** Takes one item for a list of one. */
    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> singleItem(
            TypeAdapter<@Nullable List<T>> list) {
        return new Reading<>(list, (in, token) -> {
            if (token == JsonToken.BEGIN_ARRAY || token == JsonToken.NULL) return ValueAdapter.keep(in, token, list);
            Object item = ValueAdapter.keep(in, token, item(list));
            if (item instanceof RawValue raw && raw.problem() != null) return raw;
            List<@Nullable Object> items = new ArrayList<>();
            items.add(item);
            return RawList.kept(items);
        });
    }

    /** Takes items that sit inside an object with a single key: {@code {"account": {…}}}. */
    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> wrappedItems(
            TypeAdapter<@Nullable List<T>> list) {
        return new Reading<>(list, (in, token) -> {
            if (token != JsonToken.BEGIN_ARRAY && token != JsonToken.BEGIN_OBJECT)
                return ValueAdapter.keep(in, token, list);
            boolean single = token == JsonToken.BEGIN_OBJECT;
            List<@Nullable Object> items = new ArrayList<>();
            if (!single) in.beginArray();
            while (single ? items.isEmpty() : in.hasNext()) {
                Object item = ValueAdapter.keep(unwrap(Trees.read(in)), item(list));
                items.add(ValueAdapter.item(item, item(list)));
            }
            if (!single) in.endArray();
            return RawList.kept(items);
        });
    }

    /** Takes null for the empty list. */
    public static <T extends @Nullable Object> TypeAdapter<@Nullable List<T>> nullAsEmpty(
            TypeAdapter<@Nullable List<T>> list) {
        return new Reading<>(list, (in, token) -> {
            Object value = ValueAdapter.keep(in, token, list);
            return value == null ? List.of() : value;
        });
    }

    /** Takes {@code ""} for null. */
    public static <T> TypeAdapter<@Nullable T> emptyAsNull(TypeAdapter<@Nullable T> adapter) {
        return new Reading<>(adapter, (in, token) -> {
            if (token != JsonToken.STRING) return ValueAdapter.keep(in, token, adapter);
            String text = in.nextString();
            if (text.isEmpty()) return null;
            return adapter instanceof ScalarAdapter<T> scalar
                    ? scalar.keep(text)
                    : ValueAdapter.keep(new JsonPrimitive(text), adapter);
        });
    }

    /** Takes <code>{}</code> for null. */
    public static <T> TypeAdapter<@Nullable T> objectAsNull(TypeAdapter<@Nullable T> adapter) {
        return new Reading<>(adapter, (in, token) -> {
            if (token != JsonToken.BEGIN_OBJECT) return ValueAdapter.keep(in, token, adapter);
            JsonObject object = Trees.read(in).getAsJsonObject();
            return object.isEmpty() ? null : ValueAdapter.keep(object, adapter);
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
    private static final class Reading<T> extends ValueAdapter<T> {
        @FunctionalInterface
        interface Reader {
            @Nullable
            Object keep(JsonReader in, JsonToken token) throws IOException;
        }

        private final TypeAdapter<@Nullable T> strict;
        private final Reader reader;

        Reading(TypeAdapter<@Nullable T> strict, Reader reader) {
            this.strict = strict;
            this.reader = reader;
        }

        @Override
        @Nullable
        Object keep(JsonReader in, JsonToken token) throws IOException {
            return reader.keep(in, token);
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            strict.write(out, value);
        }
    }
}
