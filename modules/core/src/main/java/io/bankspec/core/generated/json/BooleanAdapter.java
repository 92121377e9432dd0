package io.bankspec.core.generated.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Words or bits. */
final class BooleanAdapter extends ScalarAdapter<Boolean> {
    BooleanAdapter() {
        super(JsonToken.BOOLEAN, "true or false");
    }

    @Override
    @Nullable
    Object keep(JsonReader in, JsonToken token) throws IOException {
        return token == JsonToken.BOOLEAN ? (Boolean) in.nextBoolean() : super.keep(in, token);
    }

    /** Its usual token is no text. */
    @Override
    @Nullable
    Boolean usual(String text) {
        return null;
    }

    @Override
    Boolean parse(String text) {
        if (text.equalsIgnoreCase("true") || text.equals("1")) return true;
        if (text.equalsIgnoreCase("false") || text.equals("0")) return false;
        throw new IllegalArgumentException();
    }

    @Override
    void writeValue(JsonWriter out, Boolean value) throws IOException {
        out.value(value);
    }
}
