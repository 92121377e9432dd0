package io.bankspec.core;

import java.util.List;
import java.util.Objects;

/**
 * A field of a model has no value that could be given: a getter asked for what the provider {@linkplain MissingFieldException left
 * out} or sent in {@linkplain InvalidFieldException a form that is no value of its type}. Decoding alone never throws this.
 */
public abstract sealed class FieldException extends IllegalStateException
        permits MissingFieldException, InvalidFieldException {
    private static final long serialVersionUID = 1L;
    private final String model;
    private final String[] fields;

    FieldException(String message, String model, List<String> fields) {
        super(message);
        this.model = Objects.requireNonNull(model, "model == null");
        this.fields = fields.toArray(String[]::new);
    }

    /** Simple name of the model. */
    public final String model() {
        return model;
    }

    /** Wire names of the fields. */
    public final List<String> fields() {
        return List.of(fields);
    }
}
