package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One type of a union. What an object requires and knows, its adapter tells.
 *
 * @param kind JSON kind that it reads
 * @param values discriminator values that choose it, the one that is written first
 * @param single properties that have one value only, in the type or not at all
 */
public record UnionMember(
        Kind kind, TypeAdapter<? extends @Nullable Object> adapter, List<String> values, Map<String, String> single) {
    /** Kinds of JSON values. SCALAR is text or number, ANY is everything. */
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        SCALAR,
        ANY
    }

    /** Whether a value may be of this type, as far as its kind and its names tell. */
    boolean mayBe(JsonElement value) {
        if (!isOfKind(value)) return false;
        if (!value.isJsonObject()) return true;
        JsonObject object = value.getAsJsonObject();
        return (!(adapter instanceof RequiredNames model) || object.keySet().containsAll(model.requiredNames()))
                && single.entrySet().stream().allMatch(only -> says(object.get(only.getKey()), only.getValue()));
    }

    private static boolean says(@Nullable JsonElement found, String only) {
        return found == null || !found.isJsonPrimitive() || found.getAsString().equals(only);
    }

    private boolean isOfKind(JsonElement value) {
        boolean primitive = value.isJsonPrimitive();
        return switch (kind) {
            case OBJECT -> value.isJsonObject();
            case ARRAY -> value.isJsonArray();
            case STRING -> primitive && ((JsonPrimitive) value).isString();
            case NUMBER -> primitive && ((JsonPrimitive) value).isNumber();
            case BOOLEAN -> primitive && ((JsonPrimitive) value).isBoolean();
            case SCALAR -> primitive && !((JsonPrimitive) value).isBoolean();
            case ANY -> true;
        };
    }

    /** How many names of an object the type has; a union has any, until it has read the object. */
    int known(JsonElement value) {
        if (adapter instanceof AbstractUnionAdapter) return Integer.MAX_VALUE;
        if (!value.isJsonObject() || !(adapter instanceof AbstractModelAdapter<?> model)) return 0;
        return (int) value.getAsJsonObject().keySet().stream()
                .filter(model::declares)
                .count();
    }

    /** Text and numbers that fit two types mean the same in both. */
    boolean isScalar() {
        return kind == Kind.STRING || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
    }

    /** A type that takes any text, any object or anything: of two that fit, the other is meant. */
    boolean isBroad() {
        return adapter == Scalars.TEXT || adapter == Scalars.ANY || adapter instanceof MapAdapter;
    }
}
