package io.bankspec.core.generated.json;

import io.bankspec.core.MissingFieldException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** In a class of its own: nothing is missing from most answers, and the JVM loads an exception with each class that names it. */
final class MissingFields {
    private MissingFields() {}

    static RuntimeException exception(String model, List<String> fields) {
        return new MissingFieldException(model, fields);
    }

    static <T> @Nullable T orNull(Supplier<? extends @Nullable T> getter) {
        try {
            return getter.get();
        } catch (MissingFieldException e) {
            return null;
        }
    }
}
