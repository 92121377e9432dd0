package io.bankspec.core.internal.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.bankspec.core.generated.json.Surrogates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of a parameter, taken apart for the styles that RFC 6570 knows: one text, the items of a list, or the properties of
 * an object. What lies deeper has no place in any of them.
 *
 * @param names of the properties of an object, null for anything else
 */
record Parts(@Nullable List<String> names, List<String> values, boolean isScalar) {
    /** @throws IllegalArgumentException a list or an object inside another, or a text that cannot be encoded */
    static Parts of(Object value, String name) {
        if (value instanceof Collection<?> items) {
            return new Parts(null, items.stream().map(item -> text(item, name)).toList(), false);
        }
        boolean isJson =
                value instanceof JsonElement || value instanceof Map || AdapterLookup.ofModel(value.getClass()) != null;
        return isJson ? of(JsonTrees.of(value), name) : scalar(value, name);
    }

    private static Parts of(JsonElement tree, String name) {
        if (tree.isJsonObject()) return of(tree.getAsJsonObject(), name);
        if (!tree.isJsonArray()) return scalar(tree, name);
        return new Parts(
                null,
                tree.getAsJsonArray().asList().stream()
                        .map(item -> text(item, name))
                        .toList(),
                false);
    }

    private static Parts of(JsonObject object, String name) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        object.asMap().forEach((key, value) -> {
            if (value.isJsonNull()) return;
            names.add(Surrogates.checked(key, "a name in " + name));
            values.add(text(value, name + '.' + key));
        });
        return new Parts(names, values, false);
    }

    private static Parts scalar(Object value, String name) {
        return new Parts(null, List.of(text(value, name)), true);
    }

    private static String text(@Nullable Object value, String name) {
        return value == null || value instanceof JsonNull ? "" : WireText.of(value, name);
    }

    /** {@code v}, {@code a,b}, and of an object {@code k,v,l,w} or exploded {@code k=v,l=w}. */
    String joined(String separator, boolean explode, UnaryOperator<String> encoding) {
        StringJoiner text = new StringJoiner(separator);
        for (int i = 0; i < values.size(); i++) {
            String value = encoding.apply(values.get(i));
            if (names == null) text.add(value);
            else if (explode) text.add(encoding.apply(names.get(i)) + '=' + value);
            else text.add(encoding.apply(names.get(i))).add(value);
        }
        return text.toString();
    }

    /** Exploded, each with a name of its own: that of the property, or that of the parameter for each item. */
    Stream<FormFields.Field> pairs(String name) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new FormFields.Field(names == null ? name : names.get(i), values.get(i)));
    }
}
