package io.bankspec.core.logging;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;

/**
 * JSON written again token by token. As strict as the clients are when they read it: where a text stops being JSON, what
 * follows has no reliable name, and is not shown.
 */
final class MaskedJson {
    private final Secrets secrets;
    private final JsonReader in;
    private final JsonWriter out;
    private int objects;

    private MaskedJson(Secrets secrets, JsonReader in, JsonWriter out) {
        this.secrets = secrets;
        this.in = in;
        this.out = out;
        in.setStrictness(Strictness.LEGACY_STRICT);
        out.setHtmlSafe(false);
    }

    /**
     * The text without its secrets.
     *
     * @param cut whether it goes on after the end of {@code text}
     */
    static String of(String text, boolean cut, Secrets secrets) {
        StringWriter masked = new StringWriter();
        Reader source = new StringReader(text);
        JsonReader in = new JsonReader(cut ? new CutReader(source) : source);
        try {
            new MaskedJson(secrets, in, new JsonWriter(masked)).copy();
            return masked.toString();
        } catch (CutException e) {
            return masked + " … (cut)";
        } catch (IOException | IllegalStateException e) {
            return masked + " … (no JSON from here on)";
        }
    }

    private void copy() throws IOException {
        for (JsonToken next = in.peek(); next != JsonToken.END_DOCUMENT; next = in.peek()) {
            switch (next) {
                case BEGIN_OBJECT -> {
                    in.beginObject();
                    out.beginObject();
                    objects++;
                }
                case END_OBJECT -> {
                    in.endObject();
                    out.endObject();
                    objects--;
                }
                case BEGIN_ARRAY -> {
                    in.beginArray();
                    out.beginArray();
                }
                case END_ARRAY -> {
                    in.endArray();
                    out.endArray();
                }
                case NAME -> property(in.nextName());
                default -> scalar(next);
            }
        }
    }

    private void property(String name) throws IOException {
        out.name(name);
        if (!secrets.isSecretProperty(name)) return;
        in.skipValue();
        out.value(Secrets.MASK);
    }

    private void scalar(JsonToken kind) throws IOException {
        boolean quoted = kind == JsonToken.STRING;
        String text = kind == JsonToken.NULL ? nextNull() : quoted ? in.nextString() : plain(kind);
        // Outside of every object nothing has a name that could be harmless.
        if (objects == 0) out.value(Secrets.MASK);
        else if (quoted) out.value(text);
        else out.jsonValue(text);
    }

    private String nextNull() throws IOException {
        in.nextNull();
        return "null";
    }

    /** Numbers as they were written: no type of Java would keep every digit of every one. */
    private String plain(JsonToken kind) throws IOException {
        return kind == JsonToken.BOOLEAN ? String.valueOf(in.nextBoolean()) : in.nextString();
    }

    private static final class CutException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Fails at its end, where a number, too, would look complete. */
    private static final class CutReader extends FilterReader {
        CutReader(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) throw new CutException();
            return count;
        }
    }
}
