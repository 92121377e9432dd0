package io.bankspec.core.generated.style;

/** How a property stands in a form, where that is not the default: brackets for objects, one field for each item of a list. */
public enum FieldStyle {
    /** {@code ids=1,2}. */
    JOINED,
    /** {@code ids=1 2}. */
    SPACED,
    /** {@code ids=1|2}. */
    PIPED,
    /** {@code from=a} and {@code to=b}: the properties of an object stand alone. */
    EXPLODED,
    /** The value as JSON text. */
    JSON
}
