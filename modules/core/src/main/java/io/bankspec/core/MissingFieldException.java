package io.bankspec.core;

import java.util.List;
import java.util.Objects;

/**
 * A required field has no value: it was not given to a builder, or the provider left it out of an answer and a getter
 * asked for it. Decoding alone never throws this.
 */
public final class MissingFieldException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final String model;
    private final String[] fields;

    public MissingFieldException(String model, List<String> fields) {
        super(Objects.requireNonNull(model, "model == null") + " has no value for required "
                + String.join(", ", Objects.requireNonNull(fields, "fields == null")));
        this.model = model;
        this.fields = fields.toArray(String[]::new);
    }

    /** Simple name of the model. */
    public String model() {
        return model;
    }

    /** Wire names of the fields. */
    public List<String> fields() {
        return List.of(fields);
    }
}
