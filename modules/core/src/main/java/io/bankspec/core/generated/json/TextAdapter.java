package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text as it stands. */
final class TextAdapter extends ScalarAdapter<String> {
    TextAdapter() {
        super(JsonToken.STRING, "text");
    }

    /** Without a second call that depends on the type: texts are most of what is read. */
    @Override
    @Nullable
    Object keep(JsonReader in, JsonToken token) throws IOException {
        return token == JsonToken.STRING ? in.nextString() : super.keep(in, token);
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
