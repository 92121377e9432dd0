package io.bankspec.core.internal.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.ScalarText;
import io.bankspec.core.generated.json.Surrogates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * An object as name and value pairs in bracket notation: what is inside {@code a} is called {@code a[b]}, and inside
 * that {@code a[b][c]}; a list repeats its name. Absent and null properties are left out.
 */
public final class FormFields {
    private FormFields() {}

    public record Field(String name, String value) {}

    /**
     * The fields of an object.
     *
     * @param parent what the whole object is called, empty when its own properties stand alone
     * @param name what the value is called when it is no object but a union that holds a scalar or a list
     */
    public static <T> List<Field> of(String parent, String name, T value, TypeAdapter<@Nullable T> adapter) {
        List<Field> fields = new ArrayList<>();
        JsonElement tree = adapter.toJsonTree(value);
        if (tree.isJsonObject()) collect(parent, tree.getAsJsonObject(), fields);
        else add(name, tree, fields);
        return fields;
    }

    public static <T> FormBody body(T value, TypeAdapter<@Nullable T> adapter) {
        JsonElement tree = adapter.toJsonTree(value);
        if (!tree.isJsonObject()) throw new IllegalArgumentException("only objects have form fields");
        List<Field> fields = new ArrayList<>();
        collect("", tree.getAsJsonObject(), fields);
        FormBody.Builder body = new FormBody.Builder();
        fields.forEach(field -> body.add(field.name, field.value));
        return body.build();
    }

    private static void collect(String parent, JsonObject object, List<Field> fields) {
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            String key = entry.getKey();
            // An empty name in brackets would be a list's, and without a parent it would name its inner fields outer
            // ones.
            if (key.isEmpty()) throw new IllegalArgumentException("a form field has no name");
            add(parent.isEmpty() ? key : parent + '[' + nested(key) + ']', entry.getValue(), fields);
        }
    }

    private static String nested(String name) {
        if (name.indexOf(']') >= 0) {
            throw new IllegalArgumentException("a form field inside another cannot have a ] in its name");
        }
        return name;
    }

    private static void add(String name, JsonElement value, List<Field> fields) {
        if (value.isJsonObject()) collect(name, value.getAsJsonObject(), fields);
        else if (value.isJsonArray()) value.getAsJsonArray().forEach(item -> add(name, item, fields));
        else if (!value.isJsonNull()) fields.add(field(name, text(value.getAsJsonPrimitive())));
    }

    private static Field field(String name, String value) {
        return new Field(Surrogates.checked(name, "the name of a form field"), Surrogates.checked(value, name));
    }

    private static String text(JsonPrimitive value) {
        return ScalarText.of(value.isNumber() ? value.getAsBigDecimal() : value.getAsString());
    }
}
