package io.bankspec.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Objects;

/** Whether two JSON values are the same to the digit: order means nothing, {@code 1.0} is not {@code 1.00}. */
public final class SameJson {
    private SameJson() {}

    public static boolean same(JsonElement one, JsonElement other) {
        if (one.isJsonObject() && other.isJsonObject()) {
            return one.getAsJsonObject().keySet().equals(other.getAsJsonObject().keySet())
                    && one.getAsJsonObject().entrySet().stream()
                            .allMatch(property -> same(
                                    property.getValue(), other.getAsJsonObject().get(property.getKey())));
        }
        if (one.isJsonArray() && other.isJsonArray()) {
            boolean same = one.getAsJsonArray().size() == other.getAsJsonArray().size();
            for (int i = 0; same && i < one.getAsJsonArray().size(); i++)
                same = same(one.getAsJsonArray().get(i), other.getAsJsonArray().get(i));
            return same;
        }
        if (one.isJsonPrimitive() && other.isJsonPrimitive())
            return same(one.getAsJsonPrimitive(), other.getAsJsonPrimitive());
        return Objects.equals(one, other);
    }

    private static boolean same(JsonPrimitive one, JsonPrimitive other) {
        return one.isString() == other.isString()
                && one.isNumber() == other.isNumber()
                && one.getAsString().equals(other.getAsString());
    }
}
