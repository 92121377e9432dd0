package io.bankspec.core.generated.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** JSON as a tree: where its shape decides what it is, and where it is kept as it came. */
final class Trees {
    /** Unlike {@code JsonParser} it leaves the reader as strict as it is. */
    private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);

    private Trees() {}

    static JsonElement read(JsonReader in) throws IOException {
        return ELEMENT.read(in);
    }

    /** As it came, be it a number that JSON forbids. */
    static void write(JsonWriter out, JsonElement tree) throws IOException {
        Strictness strictness = out.getStrictness();
        out.setStrictness(Strictness.LENIENT);
        ELEMENT.write(out, tree);
        out.setStrictness(strictness);
    }
}
