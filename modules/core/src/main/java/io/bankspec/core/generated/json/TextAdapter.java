package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** Text as it stands. */
final class TextAdapter extends ScalarAdapter<String> {
    TextAdapter() {
        super(JsonToken.STRING, "text");
    }

    @Override
    String usual(String text) {
        return text;
    }

    @Override
    String parse(String text) {
        return text;
    }

    @Override
    void writeValue(JsonWriter out, String value) throws IOException {
        out.value(value);
    }
}
