package io.bankspec.core.json;

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
final class ScalarAdapter<T> extends TypeAdapter<@Nullable T> {
    interface Parser<T> {
        T parse(String text);
    }

    interface Writer<T> {
        void write(JsonWriter out, T value) throws IOException;
    }

    private final String expected;
    private final Parser<T> parser;
    private final Writer<T> writer;

    ScalarAdapter(String expected, Parser<T> parser, Writer<T> writer) {
        this.expected = expected;
        this.parser = parser;
        this.writer = writer;
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
        String text = token == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString();
        try {
            return parser.parse(text);
        } catch (RuntimeException e) {
            // The cause would print the text, which may be a secret.
            throw new JsonFormatException(in.getPreviousPath(), expected, token);
        }
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) out.nullValue();
        else writer.write(out, value);
    }
}
