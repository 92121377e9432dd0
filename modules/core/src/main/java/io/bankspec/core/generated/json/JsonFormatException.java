package io.bankspec.core.generated.json;

import java.io.IOException;

/** JSON that does not fit its schema. The message names the place and what was expected, never the value. */
public final class JsonFormatException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String path;

    public JsonFormatException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
    }

    /** Place of the value, such as {@code $.accounts[3].balance}. */
    public String path() {
        return path;
    }
}
