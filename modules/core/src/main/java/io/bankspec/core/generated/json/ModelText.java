package io.bankspec.core.generated.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds {@code toString} of a model. Secrets show as {@code ***}, unknown properties by name only. */
public final class ModelText {
    private final StringBuilder text;
    private String separator = "";

    public ModelText(String model) {
        text = new StringBuilder(model).append('{');
    }

    public ModelText add(String name, @Nullable Object value) {
        if (value != null) append(name).append(value);
        return this;
    }

    public ModelText masked(String name, @Nullable Object value) {
        if (value != null) append(name).append("***");
        return this;
    }

    public ModelText extras(Map<String, ?> extras) {
        if (!extras.isEmpty()) append("additionalProperties").append(extras.keySet());
        return this;
    }

    private StringBuilder append(String name) {
        text.append(separator).append(name).append('=');
        separator = ", ";
        return text;
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
