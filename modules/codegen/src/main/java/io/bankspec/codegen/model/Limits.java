package io.bankspec.codegen.model;

import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.source.Texts;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a schema allows beyond its type, and what its type means on the wire, in words for a page. */
public final class Limits {
    private Limits() {}

    /** What the document says of a property or a parameter, and its limits, for a table. */
    public static String described(@Nullable String description, Schema<?> schema) {
        String text = Texts.cell(description);
        String limits = sentences(schema);
        boolean isOpen = !limits.isEmpty() && text.matches(".*[\\w`)]");
        return (text + (isOpen ? ". " : " ") + limits).strip();
    }

    private static String sentences(Schema<?> schema) {
        List<String> facts = new ArrayList<>();
        add(facts, form(schema));
        add(facts, range(schema.getMinLength(), schema.getMaxLength(), " characters"));
        add(facts, range(schema.getMinItems(), schema.getMaxItems(), " items"));
        add(facts, range(schema.getMinProperties(), schema.getMaxProperties(), " entries"));
        number(schema, facts);
        if (schema.getMultipleOf() != null) facts.add("A multiple of " + schema.getMultipleOf());
        if (Boolean.TRUE.equals(schema.getUniqueItems())) facts.add("Each item once");
        if (schema.getPattern() != null) facts.add("Pattern " + Texts.span(schema.getPattern()));
        if (schema.getDefault() != null)
            facts.add("Default " + Texts.span(schema.getDefault().toString()));
        return facts.isEmpty() ? "" : String.join(". ", facts) + ".";
    }

    private static void add(List<String> facts, @Nullable String fact) {
        if (fact != null) facts.add(fact);
    }

    /** How a value looks whose Java type does not tell. */
    private static @Nullable String form(Schema<?> schema) {
        if (schema.getFormat() == null) return null;
        boolean text = "string".equals(Shapes.type(schema));
        return switch (schema.getFormat()) {
            case "epoch-seconds" -> "Seconds since 1970" + (text ? ", as text" : "");
            case "decimal" -> text ? "Digits as text" : null;
            case "local-date-time" -> "Such as `2016-11-11T21:31:36`, without a zone";
            case "sql-timestamp" -> "Such as `2018-01-01 12:30:00.000`, without a zone";
            default -> null;
        };
    }

    private static @Nullable String range(@Nullable Object least, @Nullable Object most, String of) {
        if (least == null && most == null) return null;
        if (least == null) return "At most " + most + of;
        if (most == null) return "At least " + least + of;
        return (least.equals(most) ? "Exactly " + least : "From " + least + " to " + most) + of;
    }

    private static void number(Schema<?> schema, List<String> facts) {
        Number above = schema.getExclusiveMinimumValue();
        Number below = schema.getExclusiveMaximumValue();
        // So says the older version, of the limit beside it.
        boolean isAbove = Boolean.TRUE.equals(schema.getExclusiveMinimum());
        boolean isBelow = Boolean.TRUE.equals(schema.getExclusiveMaximum());
        if (isAbove) above = schema.getMinimum();
        if (isBelow) below = schema.getMaximum();
        if (above != null) facts.add("Above " + above);
        if (below != null) facts.add("Below " + below);
        add(facts, range(isAbove ? null : schema.getMinimum(), isBelow ? null : schema.getMaximum(), ""));
    }
}
