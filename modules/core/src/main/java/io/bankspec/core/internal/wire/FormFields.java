package io.bankspec.core.internal.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import io.bankspec.core.generated.json.Json;
import io.bankspec.core.generated.json.Surrogates;
import io.bankspec.core.generated.style.FieldStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * An object as name and value pairs in bracket notation: what is inside {@code a} is called {@code a[b]}, and inside
 * that {@code a[b][c]}. A list of single values repeats its name; any other numbers its items, {@code a[0][b]}, because nothing else
 * would tell which value belongs to which. Absent and null properties are left out.
 */
public final class FormFields {
    private FormFields() {}

    public record Field(String name, String value) {}

    /**
     * The fields of an object.
     *
     * @param parent what the whole object is called, empty when its own properties stand alone
     * @param name what the value is called when it is no object but a list, or a union that holds a scalar or a list
     */
    public static <T> List<Field> of(String parent, String name, T value, TypeAdapter<@Nullable T> adapter) {
        List<Field> fields = new ArrayList<>();
        JsonElement tree = adapter.toJsonTree(value);
        if (tree.isJsonObject()) collect(parent, tree.getAsJsonObject(), fields);
        else add(name, tree, fields);
        return fields;
    }

    /**
     * A form.
     *
     * @param styles of properties that have another than the default
     */
    public static <T> FormBody body(T value, TypeAdapter<@Nullable T> adapter, Map<String, FieldStyle> styles) {
        JsonElement tree = adapter.toJsonTree(value);
        if (!tree.isJsonObject()) throw new IllegalArgumentException("only objects have form fields");
        List<Field> fields = new ArrayList<>();
        JsonObject plain = tree.getAsJsonObject();
        if (styles.isEmpty()) collect("", plain, fields);
        else plain.entrySet().forEach(entry -> styled(entry, styles.get(entry.getKey()), fields));
        FormBody.Builder body = new FormBody.Builder();
        fields.forEach(field -> body.add(field.name, field.value));
        return body.build();
    }

    private static void styled(
            Map.Entry<String, JsonElement> property, @Nullable FieldStyle style, List<Field> fields) {
        String name = property.getKey();
        JsonElement value = property.getValue();
        if (value.isJsonNull()) return;
        if (style == null) {
            JsonObject alone = new JsonObject();
            alone.add(name, value);
            collect("", alone, fields);
            return;
        }
        switch (style) {
            case JSON -> fields.add(field(name, Json.toJson(value)));
            case EXPLODED ->
                Parts.of(value, name).pairs(name).forEach(pair -> fields.add(field(pair.name, pair.value)));
            case JOINED -> fields.add(field(name, Delimited.of(value, name, ",", false)));
            case SPACED -> fields.add(field(name, Delimited.of(value, name, " ", false)));
            case PIPED -> fields.add(field(name, Delimited.of(value, name, "|", false)));
        }
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
        else if (value.isJsonArray()) addAll(name, value.getAsJsonArray(), fields);
        else if (!value.isJsonNull()) fields.add(field(name, WireText.of(value.getAsJsonPrimitive())));
    }

    private static void addAll(String name, JsonArray items, List<Field> fields) {
        boolean isFlat = items.asList().stream().allMatch(item -> item.isJsonPrimitive() || item.isJsonNull());
        for (int i = 0; i < items.size(); i++) add(isFlat ? name : name + '[' + i + ']', items.get(i), fields);
    }

    private static Field field(String name, String value) {
        return new Field(Surrogates.checked(name, "the name of a form field"), Surrogates.checked(value, name));
    }
}
