package io.bankspec.codegen.view;

import java.util.List;

/**
 * One property of an object.
 *
 * @param wire name on the wire, as the inside of a Java literal
 * @param length characters of the name on the wire
 * @param capital {@code name} with a capital, as it follows {@code get}
 * @param nullWord field of bits that remembers an explicit null of this property
 * @param nullMask this property's bit in it
 */
public record FieldView(
        String wire,
        int length,
        String name,
        String capital,
        JavaType type,
        boolean required,
        boolean nullable,
        boolean deprecated,
        List<String> doc,
        String summary,
        String nullWord,
        String nullMask) {

    /** Whether {@code hasX()} tells more than {@code getX()}. */
    public boolean tellsPresence() {
        return nullable || type.isCollection() && !required;
    }

    /** Whether {@code getX()} may answer null. */
    public boolean mayBeNull() {
        return nullable && !emptyForAbsent() || !required && !type.isCollection();
    }

    /** An optional collection reads as empty when it is absent. */
    public boolean emptyForAbsent() {
        return type.isCollection() && (!required || nullable);
    }

    public boolean isMap() {
        return type.kind() == JavaType.Kind.MAP;
    }

    public boolean isList() {
        return type.kind() == JavaType.Kind.LIST;
    }

    /** Free-form values may hold anything, a secret too, so they are not printed either. */
    public boolean masked() {
        return type.secret()
                || type.kind() == JavaType.Kind.ANY
                || type.adapter().contains("Scalars.OBJECT");
    }
}
