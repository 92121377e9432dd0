package io.bankspec.codegen.model;

import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.ModelView.ConstantView;
import io.bankspec.codegen.view.ModelView.EnumView;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Builds the view of an enumeration. */
final class Enumerations {
    private final Types types;

    Enumerations(Types types) {
        this.types = types;
    }

    EnumView of(Schema<?> schema) {
        JavaType type = types.of(withoutEnum(schema));
        boolean text = !type.name().equals("Long")
                && !type.name().equals("Integer")
                && !type.name().equals("BigDecimal");
        // UNKNOWN is what known() answers for a value that the spec does not list.
        Names.Scope scope = new Names.Scope("UNKNOWN", "BY_TEXT");
        List<ConstantView> constants = new ArrayList<>();
        for (Object value : Shapes.enumValues(schema)) {
            String wire = text(value);
            String literal = Texts.literal(wire);
            String expression = text ? '"' + literal + '"' : number(type.name(), wire);
            constants.add(new ConstantView(scope.unique(Names.constant(wire)), expression));
        }
        return text
                ? new EnumView("String", "Scalars.TEXT", constants)
                : new EnumView(type.name(), type.adapter(), constants);
    }

    /** The parser turns the values of some formats into Java objects of their own. */
    private static String text(Object value) {
        if (value instanceof Date date)
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
        if (value instanceof OffsetDateTime time) return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        if (value instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);
        return value.toString();
    }

    private static String number(String type, String wire) {
        return switch (type) {
            case "Integer" -> wire;
            case "Long" -> wire + "L";
            default -> "new BigDecimal(\"" + wire + "\")";
        };
    }

    private static Schema<?> withoutEnum(Schema<?> schema) {
        Schema<?> copy = new Schema<>().format(schema.getFormat());
        String type = Shapes.type(schema);
        if (type == null) type = Shapes.enumValues(schema).get(0) instanceof Number ? "number" : "string";
        copy.setType(type);
        return copy;
    }
}
