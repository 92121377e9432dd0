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
final class ListAdapter<T extends @Nullable Object> extends ValueAdapter<List<T>> {
    private final TypeAdapter<T> item;

    ListAdapter(TypeAdapter<T> item) {
        this.item = item;
    }

    TypeAdapter<T> item() {
        return item;
    }

    @Override
    @Nullable
    Object keep(JsonReader in, JsonToken token) throws IOException {
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_ARRAY) return RawValue.invalid(Trees.read(in), "a list", token);
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        boolean isPlain = true;
        while (in.hasNext()) {
            Object value = item(keep(in, item), item);
            isPlain &= !(value instanceof RawValue);
            list.add(value);
        }
        in.endArray();
        // To look through a long list afterwards would fetch it all from memory again.
        return isPlain ? Collections.unmodifiableList(list) : RawList.kept(list);
    }

    @Override
    public void write(JsonWriter out, @Nullable List<T> value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginArray();
        for (Object element : RawList.items(value)) write(out, element, item);
        out.endArray();
    }
}
