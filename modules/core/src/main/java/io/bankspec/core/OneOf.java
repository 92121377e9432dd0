package io.bankspec.core;

/** A value that is of one of several types: what the classes have in common that are generated for {@code oneOf}. */
public interface OneOf {
    /** The value: of one of the types, or plain JSON when it fits none. */
    Object value();

    /** Whether the value fits none of the types. */
    boolean isUnknown();
}
