package io.bankspec.codegen.model;

import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.ModelView.ConstantView;
import io.bankspec.codegen.view.ModelView.EnumView;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
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
    private static final JavaType TEXT = new JavaType("String", "Scalars.TEXT", JavaType.Kind.SCALAR, false);
    private static final JavaType INT64 = new JavaType("Long", "Scalars.INT64", JavaType.Kind.SCALAR, false);
    private static final JavaType DECIMAL = new JavaType("BigDecimal", "Scalars.DECIMAL", JavaType.Kind.SCALAR, false);

    private final Types types;

    Enumerations(Types types) {
        this.types = types;
    }

    EnumView of(Schema<?> schema) {
        List<Object> values = Shapes.enumValues(schema);
        JavaType type = type(schema, values);
        Names.Scope scope = new Names.Scope("BY_TEXT");
        List<ConstantView> constants = new ArrayList<>();
        for (Object value : values)
            constants.add(new ConstantView(
                    scope.unique(Names.constant(text(value))), literal(type, value), known(type, value)));
        boolean isNumeric = type.name().equals("BigDecimal") || type.isAny();
        return new EnumView(type.name(), type.adapter(), isNumeric, constants);
    }

    private JavaType type(Schema<?> schema, List<Object> values) {
        List<Object> numbers = values.stream().filter(Number.class::isInstance).toList();
        if (numbers.isEmpty() || "string".equals(Shapes.type(schema))) return TEXT;
        if (numbers.size() < values.size()) return Types.ANY;
        JavaType type = types.of(withoutEnum(schema));
        if (numbers.stream().allMatch(value -> fits(type.name(), value))) return type;
        return numbers.stream().allMatch(value -> fits("Long", value)) ? INT64 : DECIMAL;
    }

    /** Documents list what their own format has no room for. */
    private static boolean fits(String type, Object value) {
        try {
            BigDecimal number = new BigDecimal(value.toString());
            if (type.equals("Integer")) number.intValueExact();
            if (type.equals("Long")) number.longValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** The parser turns the values of some formats into Java objects of their own. */
    static String text(Object value) {
        if (value instanceof Date date)
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
        if (value instanceof OffsetDateTime time) return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        if (value instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);
        return value.toString();
    }

    private static String literal(JavaType type, Object value) {
        String wire = text(value);
        if (!(value instanceof Number) || type.equals(TEXT)) return '"' + Texts.literal(wire) + '"';
        return switch (type.name()) {
            case "Integer" -> new BigDecimal(wire).toBigInteger().toString();
            case "Long" -> new BigDecimal(wire).toBigInteger() + "L";
            default -> "new BigDecimal(\"" + wire + "\")";
        };
    }

    /** As {@code AbstractEnum.known()} gives it. */
    private static String known(JavaType type, Object value) {
        String wire = text(value);
        boolean isNumber = value instanceof Number && !type.equals(TEXT);
        return isNumber ? new BigDecimal(wire).stripTrailingZeros().toPlainString() : Texts.literal(wire);
    }

    private static Schema<?> withoutEnum(Schema<?> schema) {
        Schema<?> copy = new Schema<>().format(schema.getFormat());
        String type = Shapes.type(schema);
        if (type == null) type = Shapes.enumValues(schema).get(0) instanceof Number ? "number" : "string";
        copy.setType(type);
        return copy;
    }
}
