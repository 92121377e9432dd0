package io.bankspec.core.generated.json;

import io.bankspec.core.MissingFieldException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks for fields that a spec requires. */
public final class Required {
    private Required() {}

    /** For a getter: the value, or an exception that names the field the provider left out. */
    public static <T> T get(@Nullable T value, String model, String field) {
        if (value == null) throw new MissingFieldException(model, List.of(field));
        return value;
    }

    /** For readers that can do without: null where the getter of a required field would throw. */
    public static <T> @Nullable T orNull(Supplier<? extends @Nullable T> getter) {
        try {
            return getter.get();
        } catch (MissingFieldException e) {
            return null;
        }
    }

    /** For {@code build()}: names every field without a value. Arguments alternate between name and value. */
    public static void check(String model, @Nullable Object... namesAndValues) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) missing.add(String.valueOf(namesAndValues[i]));
        }
        if (!missing.isEmpty()) throw new MissingFieldException(model, missing);
    }
}
