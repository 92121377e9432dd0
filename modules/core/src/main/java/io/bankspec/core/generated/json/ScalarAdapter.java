package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar from its text, whether it arrives quoted or not: providers quote numbers and leave quotes off texts
 * as they please. A text that is no value of the type fails without being quoted in the message.
 */
abstract class ScalarAdapter<T> extends TypeAdapter<@Nullable T> {
    private final String expected;

    ScalarAdapter(String expected) {
        this.expected = expected;
    }

    /** Throws any {@code RuntimeException} when the text is no value. */
    abstract T parse(String text);

    /** Quoted, unless the type has a better way. */
    void writeValue(JsonWriter out, T value) throws IOException {
        out.value(ScalarText.of(value));
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.STRING && token != JsonToken.NUMBER && token != JsonToken.BOOLEAN) {
            throw new JsonFormatException(in.getPath(), expected, token);
        }
        return parse(token == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString(), token, in);
    }

    /** @param in stands behind the text, and knows its place for the message */
    final T parse(String text, JsonToken token, JsonReader in) throws JsonFormatException {
        try {
            return parse(text);
        } catch (RuntimeException e) {
            // The cause would print the text, which may be a secret.
            throw new JsonFormatException(in.getPreviousPath(), expected, token);
        }
    }

    @Override
    public final void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) out.nullValue();
        else writeValue(out, value);
    }
}
