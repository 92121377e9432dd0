package io.bankspec.core.generated.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON that is read ahead as a tree, because its shape decides what it is. */
final class Trees {
    /** Unlike {@code JsonParser} it leaves the reader as strict as it is. */
    private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);

    private Trees() {}

    static JsonElement read(JsonReader in) throws IOException {
        return ELEMENT.read(in);
    }

    /**
     * Decodes what was read ahead.
     *
     * @param in stands behind the tree, and knows its place in the whole text for the message
     */
    static <T extends @Nullable Object> T decode(TypeAdapter<T> adapter, JsonElement tree, JsonReader in)
            throws JsonFormatException {
        try {
            return adapter.fromJsonTree(tree);
        } catch (JsonIOException e) {
            if (e.getCause() instanceof JsonFormatException problem) throw problem.under(in.getPreviousPath());
            throw new JsonFormatException(in.getPreviousPath(), "not the JSON that was expected");
        } catch (IllegalStateException e) {
            // Gson says so when an object is asked for and something else stands there.
            throw new JsonFormatException(in.getPreviousPath(), "not the JSON that was expected");
        }
    }
}
