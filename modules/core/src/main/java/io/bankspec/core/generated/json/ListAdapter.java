package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of one type. What is read is unmodifiable. */
final class ListAdapter<T extends @Nullable Object> extends TypeAdapter<@Nullable List<T>> {
    private final TypeAdapter<T> item;

    ListAdapter(TypeAdapter<T> item) {
        this.item = item;
    }

    TypeAdapter<T> item() {
        return item;
    }

    @Override
    public @Nullable List<T> read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_ARRAY) throw new JsonFormatException(in.getPath(), "a list", token);
        List<T> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) list.add(item.read(in));
        in.endArray();
        return Collections.unmodifiableList(list);
    }

    @Override
    public void write(JsonWriter out, @Nullable List<T> value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginArray();
        for (T element : value) item.write(out, element);
        out.endArray();
    }
}
