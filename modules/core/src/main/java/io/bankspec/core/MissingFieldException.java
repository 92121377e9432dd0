package io.bankspec.core;

import java.util.List;
import java.util.Objects;

/** A required field has no value: it was not given to a builder, or the provider left it out of an answer and a getter asked for it. */
public final class MissingFieldException extends FieldException {
    private static final long serialVersionUID = 1L;

    public MissingFieldException(String model, List<String> fields) {
        super(
                Objects.requireNonNull(model, "model == null") + " has no value for required "
                        + String.join(", ", Objects.requireNonNull(fields, "fields == null")),
                model,
                fields);
    }
}
