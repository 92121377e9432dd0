package io.bankspec.core.generated.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import java.math.BigDecimal;

/** A number that is written with the digits it is given in. */
final class NumberText extends Number {
    private static final long serialVersionUID = 1L;
    private final String text;

    NumberText(String text) {
        this.text = text;
    }

    /** A scalar as it came. */
    static JsonElement json(String text, JsonToken token) {
        if (token == JsonToken.NUMBER) return new JsonPrimitive(new NumberText(text));
        return token == JsonToken.BOOLEAN ? new JsonPrimitive(Boolean.valueOf(text)) : new JsonPrimitive(text);
    }

    @Override
    public int intValue() {
        return (int) longValue();
    }

    @Override
    public long longValue() {
        return new BigDecimal(text).longValue();
    }

    @Override
    public float floatValue() {
        return Float.parseFloat(text);
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
