package io.bankspec.core;

import java.util.List;
import java.util.Objects;

/**
 * What the provider sent for a field is no value of its type: an empty date, a text for an object. The message says what was expected
 * and what kind of JSON came, never the value. The model keeps what came, {@code toJson()} writes it.
 */
public final class InvalidFieldException extends FieldException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    public InvalidFieldException(String model, String field, String reason) {
        super(
                Objects.requireNonNull(model, "model == null") + " has no valid value for "
                        + Objects.requireNonNull(field, "field == null") + ": "
                        + Objects.requireNonNull(reason, "reason == null"),
                model,
                List.of(field));
        this.reason = reason;
    }

    /** Why, such as {@code expected a decimal number but found other text}. */
    public String reason() {
        return reason;
    }
}
