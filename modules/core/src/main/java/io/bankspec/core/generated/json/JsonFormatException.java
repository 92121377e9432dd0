package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonToken;
import java.io.IOException;

/** JSON that does not fit its schema. The message names the place and what was expected, never the value. */
public final class JsonFormatException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String path;
    private final String problem;

    public JsonFormatException(String path, String expected, JsonToken found) {
        this(path, "expected " + expected + " but found " + describe(found));
    }

    public JsonFormatException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case STRING -> "other text";
            case NUMBER -> "another number";
            case BEGIN_OBJECT -> "an object";
            case BEGIN_ARRAY -> "a list";
            default -> token.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        };
    }

    /** The same for a value that stands at a place of a larger text. */
    JsonFormatException under(String parent) {
        return new JsonFormatException(parent + path.substring(1), problem);
    }

    /** Place of the value, such as {@code $.accounts[3].balance}. */
    public String path() {
        return path;
    }
}
