package io.bankspec.core.internal.wire;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.ScalarText;
import io.bankspec.core.generated.json.Surrogates;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a path, a query, a header or a cookie. */
public final class WireText {
    private WireText() {}

    /**
     * The text of one value; a list is joined.
     *
     * @throws IllegalArgumentException an object, which has no text of its own
     */
    public static String of(Object value, String separator) {
        if (value instanceof String text) return text;
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(item -> item == null ? "" : of(item, separator))
                    .collect(Collectors.joining(separator));
        }
        if (value instanceof Map) throw noText();
        TypeAdapter<?> adapter = AdapterLookup.ofModel(value.getClass());
        return adapter == null ? ScalarText.of(value) : generated(value, adapter);
    }

    /**
     * The same for a place where any text may stand.
     *
     * @throws IllegalArgumentException an object, or a text that cannot be encoded; the message names the argument, not the text
     */
    public static String checked(Object value, String separator, String name) {
        return Surrogates.checked(of(value, separator), name);
    }

    /** An enumeration has a text, and so has a union while it holds a scalar. */
    @SuppressWarnings("unchecked")
    private static String generated(Object value, TypeAdapter<?> adapter) {
        JsonElement tree = ((TypeAdapter<@Nullable Object>) adapter).toJsonTree(value);
        if (!tree.isJsonPrimitive()) throw noText();
        return tree.getAsString();
    }

    private static IllegalArgumentException noText() {
        return new IllegalArgumentException(
                "an object cannot stand in a path, a header, a cookie or a plain query value");
    }
}
