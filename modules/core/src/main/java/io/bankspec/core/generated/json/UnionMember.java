package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One type of a union.
 *
 * @param kind JSON kind that it reads
 * @param values discriminator values that choose it
 * @param required properties that must be there
 * @param known properties that it has
 */
public record UnionMember(
        Kind kind,
        TypeAdapter<? extends @Nullable Object> adapter,
        Set<String> values,
        Set<String> required,
        Set<String> known) {
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

    /** The member that a value is, or null when none fits. */
    static @Nullable UnionMember choose(JsonElement value, @Nullable String discriminator, List<UnionMember> members) {
        if (discriminator != null && value.isJsonObject()) {
            JsonElement name = value.getAsJsonObject().get(discriminator);
            if (name != null && name.isJsonPrimitive()) {
                for (UnionMember member : members) if (member.values.contains(name.getAsString())) return member;
            }
            return null;
        }
        UnionMember best = null;
        int bestScore = -1;
        for (UnionMember member : members) {
            int score = member.score(value);
            if (score > bestScore) {
                best = member;
                bestScore = score;
            }
        }
        return best;
    }

    /** -1 when the value cannot be of this member; else the higher, the more of it is known to the member. */
    private int score(JsonElement value) {
        if (!fits(value)) return -1;
        if (kind != Kind.OBJECT || known.isEmpty()) return 0;
        JsonObject object = value.getAsJsonObject();
        if (!object.keySet().containsAll(required)) return -1;
        int score = 1;
        for (String name : object.keySet()) if (known.contains(name)) score += 2;
        return score;
    }

    private boolean fits(JsonElement value) {
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
}
