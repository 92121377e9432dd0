package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * {@code NaN} and infinities: no JSON, yet written by serializers of other languages. A reader that is strict ends at the first of
 * them, so each gives its place to a number that nobody sends, and is given back when that is read.
 */
final class NonFiniteNumbers {
    private static final String NAN = "1e70178017801";
    private static final String INFINITY = "2e70178017801";

    private NonFiniteNumbers() {}

    /** A reader that knows them; null when there is none in the text. */
    static @Nullable JsonReader reader(Reader text) throws IOException {
        StringWriter whole = new StringWriter();
        text.transferTo(whole);
        String original = whole.toString();
        String replaced = replaced(original);
        return replaced.length() == original.length() ? null : new Restoring(new StringReader(replaced));
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted && text.startsWith("NaN", i)) {
                out.append(NAN);
                i += "NaN".length() - 1;
            } else if (!quoted && text.startsWith("Infinity", i)) {
                out.append(INFINITY);
                i += "Infinity".length() - 1;
            } else {
                out.append(c);
                if (quoted && c == '\\' && i + 1 < text.length()) out.append(text.charAt(++i));
                else if (c == '"') quoted = !quoted;
            }
        }
        return out.toString();
    }

    private static final class Restoring extends JsonReader {
        Restoring(Reader in) {
            super(in);
        }

        @Override
        public String nextString() throws IOException {
            String text = super.nextString();
            return switch (text) {
                case NAN -> "NaN";
                case INFINITY -> "Infinity";
                case "-" + INFINITY -> "-Infinity";
                default -> text;
            };
        }
    }
}
