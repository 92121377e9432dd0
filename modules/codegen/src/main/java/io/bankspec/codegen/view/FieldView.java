package io.bankspec.codegen.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of an object.
 *
 * @param wire name on the wire, as the inside of a Java literal
 * @param length characters of the name on the wire
 * @param capital {@code name} with a capital, as it follows {@code get}
 * @param required whether answers have to have it
 * @param asked whether requests have to have it
 * @param index its place among the properties
 */
public record FieldView(
        String wire,
        int length,
        String name,
        String capital,
        JavaType type,
        boolean required,
        boolean asked,
        boolean nullable,
        boolean deprecated,
        List<String> doc,
        String summary,
        int index) {

    /** Whether {@code hasX()} tells more than {@code getX()}. */
    public boolean tellsPresence() {
        return nullable || type.isCollection() && !required;
    }

    /** Whether {@code getX()} may answer null. */
    public boolean mayBeNull() {
        return nullable && !emptyForAbsent() || !required && !type.isCollection();
    }

    /** Whether the document requires it, be it in one direction only. */
    public boolean mustBe() {
        return required || asked;
    }

    /** As OpenAPI calls it what only one side sends; null for what both do. */
    public @Nullable String direction() {
        if (!mustBe() || required && asked) return null;
        return required ? "readOnly" : "writeOnly";
    }

    /** An optional collection reads as empty when it is absent. */
    public boolean emptyForAbsent() {
        return type.isCollection() && (!required || nullable);
    }

    /** Whether {@code getX()} throws where the provider left it out. */
    public boolean mayBeMissing() {
        return required && !emptyForAbsent();
    }

    /** The method of {@code AbstractObject} that {@code getX()} calls. */
    public String getter() {
        if (emptyForAbsent()) return type.kind() == JavaType.Kind.LIST ? "list" : "map";
        if (!required) return "value";
        return nullable ? "requiredOrNull" : "required";
    }

    /** Free-form values may hold anything, a secret too, so they are not printed either. */
    public boolean masked() {
        return type.secret()
                || type.kind() == JavaType.Kind.ANY
                || type.adapter().contains("Scalars.OBJECT");
    }
}
