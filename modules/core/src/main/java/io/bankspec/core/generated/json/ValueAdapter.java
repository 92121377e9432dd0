package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value, or keeps what came in its place. What holds values, a model, a list or a map, takes both, so that a value that does
 * not fit costs no more than itself. Where nothing holds the value it has to fit.
 */
public abstract class ValueAdapter<T> extends TypeAdapter<@Nullable T> {
    ValueAdapter() {}

    /**
     * The value; null for null; a {@link RawValue} for what is no value, or is not written as it came.
     *
     * @param token what comes next: its reader asked already, for all adapters in one place
     * @throws IOException the text is no JSON
     */
    abstract @Nullable Object keep(JsonReader in, JsonToken token) throws IOException;

    /** What stands in a list or a map for an item that is no value. */
    Object item(RawValue raw) {
        return raw;
    }

    static @Nullable Object keep(JsonReader in, TypeAdapter<?> adapter) throws IOException {
        return keep(in, in.peek(), adapter);
    }

    static @Nullable Object keep(JsonReader in, JsonToken token, TypeAdapter<?> adapter) throws IOException {
        return adapter instanceof ValueAdapter<?> ours ? ours.keep(in, token) : adapter.read(in);
    }

    /** The same for JSON that was read ahead. */
    static @Nullable Object keep(JsonElement tree, TypeAdapter<?> adapter) {
        return new TypeAdapter<@Nullable Object>() {
            @Override
            public @Nullable Object read(JsonReader in) throws IOException {
                return keep(in, adapter);
            }

            @Override
            public void write(JsonWriter out, @Nullable Object value) {
                throw new UnsupportedOperationException();
            }
        }.fromJsonTree(tree);
    }

    static @Nullable Object item(@Nullable Object kept, TypeAdapter<?> adapter) {
        return kept instanceof RawValue raw && adapter instanceof ValueAdapter<?> ours ? ours.item(raw) : kept;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final @Nullable T read(JsonReader in) throws IOException {
        Object value = keep(in, in.peek());
        if (!(value instanceof RawValue raw)) return (T) value;
        if (raw.problem() != null) throw new JsonFormatException(in.getPreviousPath(), raw.problem());
        return (T) raw.value("$", "");
    }

    @SuppressWarnings("unchecked")
    static void write(JsonWriter out, @Nullable Object value, TypeAdapter<?> adapter) throws IOException {
        JsonElement json = value instanceof RawValue raw ? raw.json() : null;
        if (json != null) Trees.write(out, json);
        else ((TypeAdapter<@Nullable Object>) adapter).write(out, value instanceof RawValue raw ? raw.held() : value);
    }
}
