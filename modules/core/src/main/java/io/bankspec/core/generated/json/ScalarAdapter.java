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

    /** The value of a text that would be written for it, in one pass; null for all else, and in rare cases, as that costs only time. */
    abstract @Nullable T usual(String text);

    /** Throws any {@code RuntimeException} when the text is no value. */
    abstract T parse(String text);

    /** Quoted, unless the type has a better way. */
    void writeValue(JsonWriter out, T value) throws IOException {
        out.value(ScalarText.of(value));
    }

    @Override
    @Nullable
    Object keep(JsonReader in, JsonToken token) throws IOException {
        if (token != written) return keepOther(in, token);
        String text = in.nextString();
        T usual = usual(text);
        return usual == null ? odd(text, token) : usual;
    }

    private @Nullable Object keepOther(JsonReader in, JsonToken token) throws IOException {
        switch (token) {
            case NULL:
                in.nextNull();
                return null;
            case STRING, NUMBER:
                return odd(in.nextString(), token);
            case BOOLEAN:
                return odd(String.valueOf(in.nextBoolean()), token);
            default:
                return RawValue.invalid(Trees.read(in), expected, token);
        }
    }

    /** What a text is that was read already. */
    final Object keep(String text) {
        T usual = written == JsonToken.STRING ? usual(text) : null;
        return usual == null ? odd(text, JsonToken.STRING) : usual;
    }

    private RawValue odd(String text, JsonToken token) {
        T value = valueOf(text);
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
