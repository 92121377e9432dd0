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

    @Override
    @Nullable
    Object keep(JsonReader in) throws IOException {
        return in.peek() == JsonToken.STRING ? in.nextString() : super.keep(in);
    }

    @Override
    String parse(String text) {
        return text;
    }

    @Override
    boolean isPlain(String text) {
        return true;
    }

    @Override
    void writeValue(JsonWriter out, String value) throws IOException {
        out.value(value);
    }
}
