package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.function.Supplier;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Text to value and back through one adapter. */
public final class Json {
    private Json() {}

    /**
     * Reads one value and nothing after it.
     *
     * @throws JsonFormatException the text is no JSON, or not of this type
     */
    public static <T extends @Nullable Object> T read(Reader text, TypeAdapter<T> adapter) throws IOException {
        Source source = new Source(text);
        return read(new JsonReader(source), source, adapter);
    }

    /**
     * The same, and in JSON that has {@code NaN} or an infinity in it, each of these is a value that does not fit.
     *
     * @param text gives a reader from its start, as often as it is asked
     */
    public static <T extends @Nullable Object> T read(Supplier<Reader> text, TypeAdapter<T> adapter)
            throws IOException {
        try {
            return read(text.get(), adapter);
        } catch (JsonFormatException e) {
            Source source = new Source(text.get());
            JsonReader again = NonFiniteNumbers.reader(source);
            if (again == null) throw e;
            return read(again, source, adapter);
        }
    }

    private static <T extends @Nullable Object> T read(JsonReader in, Source source, TypeAdapter<T> adapter)
            throws IOException {
        in.setStrictness(Strictness.LEGACY_STRICT);
        try {
            T value = adapter.read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) throw new JsonFormatException("$", "more than one value");
            return value;
        } catch (JsonFormatException e) {
            throw e;
        } catch (com.google.gson.stream.MalformedJsonException | IllegalStateException | java.io.EOFException e) {
            // A connection that breaks off ends as early as a text that is cut short.
            if (source.failure != null) throw source.failure;
            // Gson's own messages may quote what they met.
            throw new JsonFormatException(in.getPath(), "not the JSON that was expected");
        } catch (com.google.gson.JsonParseException | NumberFormatException | StackOverflowError e) {
            throw new JsonFormatException(in.getPath(), "not the JSON that was expected");
        }
    }

    public static <T extends @Nullable Object> void write(Writer text, T value, TypeAdapter<T> adapter)
            throws IOException {
        write(text, out -> adapter.write(out, value));
    }

    private static void write(Writer text, Writing writing) throws IOException {
        JsonWriter out = new JsonWriter(text);
        out.setHtmlSafe(false);
        writing.to(out);
        out.flush();
    }

    /**
     * The JSON of a value in UTF-8, for a body.
     *
     * @throws IllegalArgumentException a text holds half a character; the message names the place, not the text
     */
    public static <T extends @Nullable Object> ByteString bytes(T value, TypeAdapter<T> adapter) throws IOException {
        Buffer buffer = new Buffer();
        try {
            write(new Utf8Writer(buffer), value, adapter);
        } catch (CharacterCodingException e) {
            throw Surrogates.unpaired(Surrogates.place(adapter.toJsonTree(value), "$"));
        }
        return buffer.readByteString();
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException the text is not JSON of that type; the message names the place, not the value
     */
    public static <T> T fromJson(String text, TypeAdapter<? extends @Nullable T> adapter) {
        try {
            T value = read(() -> new StringReader(text), adapter);
            if (value == null) throw new IllegalArgumentException("$: null is no value of this type");
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    public static <T> String toJson(T value, TypeAdapter<@Nullable T> adapter) {
        return text(out -> adapter.write(out, value));
    }

    public static String toJson(JsonElement tree) {
        return text(out -> Trees.write(out, tree));
    }

    private interface Writing {
        void to(JsonWriter out) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            write(text, writing);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.toString();
    }

    /** Remembers that the text could not be read at all, which is no fault of the JSON. */
    private static final class Source extends FilterReader {
        private @Nullable IOException failure;

        Source(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
