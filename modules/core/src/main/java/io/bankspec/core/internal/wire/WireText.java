package io.bankspec.core.internal.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.ScalarText;
import io.bankspec.core.generated.json.Surrogates;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values as they stand in a path, a query, a header, a cookie or a form. */
final class WireText {
    private WireText() {}

    /**
     * The text of one value. An enumeration has one, and so has a union while it holds a scalar.
     *
     * @param name stands in the message, and the text does not
     * @throws IllegalArgumentException a list or an object, which have none of their own, or a text that cannot be encoded
     */
    static String of(Object value, String name) {
        return Surrogates.checked(text(value, name), name);
    }

    @SuppressWarnings("unchecked")
    private static String text(Object value, String name) {
        if (value instanceof String text) return text;
        if (value instanceof JsonPrimitive scalar) return of(scalar);
        if (value instanceof Collection || value instanceof Map || value instanceof JsonElement) throw noText(name);
        TypeAdapter<?> adapter = AdapterLookup.ofModel(value.getClass());
        if (adapter == null) return ScalarText.of(value);
        JsonElement tree = ((TypeAdapter<@Nullable Object>) adapter).toJsonTree(value);
        if (!tree.isJsonPrimitive()) throw noText(name);
        return of(tree.getAsJsonPrimitive());
    }

    static String of(JsonPrimitive scalar) {
        return ScalarText.of(scalar.isNumber() ? scalar.getAsBigDecimal() : scalar.getAsString());
    }

    private static IllegalArgumentException noText(String name) {
        return new IllegalArgumentException(name + " is an object or a list where only a single value can stand");
    }
}
