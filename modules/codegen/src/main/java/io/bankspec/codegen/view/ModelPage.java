package io.bankspec.codegen.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a class that a schema becomes. All texts are Markdown; what stands in a table has no line breaks.
 *
 * @param schema its name in the document
 * @param fields of an object, empty for what is none
 * @param additional type of the properties that the document does not name, null where there are no fields
 * @param values of an enumeration
 * @param members of a union, and what extends an object
 * @param discriminator property that tells the members apart, null where their content does
 * @param uses where it is met
 */
public record ModelPage(
        String name,
        String schema,
        String text,
        String summary,
        boolean deprecated,
        List<PropertyRow> fields,
        @Nullable String additional,
        List<ValueRow> values,
        List<MemberRow> members,
        @Nullable String discriminator,
        List<UseView> uses) {

    /** A property: its name on the wire, the method that reads it, its type, and in words whether it must be there, may be null, is secret. */
    public record PropertyRow(String wire, String getter, String type, String marks, String text) {}

    /** A value of an enumeration as JSON, and the constant for it. */
    public record ValueRow(String json, String constant) {}

    /** One type, the end of the methods that ask for it, and the values of the discriminator that mean it. */
    public record MemberRow(String type, String label, String values) {}

    /** A role, such as an answer of, and the operations or models in which it has that role. */
    public record UseView(String role, String places) {}

    public boolean hasFields() {
        return !fields.isEmpty();
    }

    public boolean hasValues() {
        return !values.isEmpty();
    }

    public boolean hasMembers() {
        return !members.isEmpty();
    }

    public boolean hasUses() {
        return !uses.isEmpty();
    }
}
