package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar from its text, whether it arrives quoted or not: providers quote numbers and leave quotes off texts
 * as they please. What is written otherwise than it came, and what is no value of the type, keeps its text.
 */
abstract class ScalarAdapter<T> extends ValueAdapter<T> {
    private final JsonToken written;
    private final String expected;

    /** @param written what values are written as: STRING, NUMBER or BOOLEAN */
    ScalarAdapter(JsonToken written, String expected) {
        this.written = written;
        this.expected = expected;
    }

    /** Throws any {@code RuntimeException} when the text is no value. */
    abstract T parse(String text);

    /** Whether a text that is a value is also what is written for it. May say no in rare cases, as that costs only memory. */
    abstract boolean isPlain(String text);

    /** Quoted, unless the type has a better way. */
    void writeValue(JsonWriter out, T value) throws IOException {
        out.value(ScalarText.of(value));
    }

    @Override
    @Nullable
    Object keep(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        boolean isText = token == JsonToken.STRING || token == JsonToken.NUMBER;
        return isText ? keep(in.nextString(), token) : keepOther(in, token);
    }

    private @Nullable Object keepOther(JsonReader in, JsonToken token) throws IOException {
        if (token == JsonToken.BOOLEAN) return keep(String.valueOf(in.nextBoolean()), token);
        if (token != JsonToken.NULL) return RawValue.invalid(Trees.read(in), expected, token);
        in.nextNull();
        return null;
    }

    final Object keep(String text, JsonToken token) {
        T value = valueOf(text);
        return value != null && token == written && isPlain(text) ? value : odd(text, token, value);
    }

    private RawValue odd(String text, JsonToken token, @Nullable T value) {
        JsonElement json = NumberText.json(text, token);
        return value == null ? RawValue.invalid(json, expected, token) : RawValue.spelled(json, value);
    }

    private @Nullable T valueOf(String text) {
        try {
            return parse(text);
        } catch (RuntimeException e) {
            String stripped = text.strip();
            return stripped.length() == text.length() ? null : valueOf(stripped);
        }
    }

    @Override
    public final void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) out.nullValue();
        else writeValue(out, value);
    }
}
