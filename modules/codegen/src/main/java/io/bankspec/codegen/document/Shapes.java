package io.bankspec.codegen.document;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a schema says about its type, in whichever of the ways that OpenAPI has for it. */
public final class Shapes {
    private Shapes() {}

    /** The shape of a schema that may be made of others, which {@code resolve} finds. */
    static Shape of(@Nullable Schema<?> schema, UnaryOperator<Schema<?>> resolve) {
        return of(schema, resolve, 0);
    }

    private static Shape of(@Nullable Schema<?> schema, UnaryOperator<Schema<?>> resolve, int depth) {
        if (schema == null || schema.get$ref() != null || depth > 20) return Shape.OTHER;
        if (isEnum(schema)) return Shape.ENUM;
        if (hasProperties(schema)) return Shape.OBJECT;
        List<Schema<?>> parts = parts(schema);
        if (parts.size() > 1 || parts.size() == 1 && schema.getRequired() != null) {
            return parts.stream().anyMatch(part -> isObject(resolve.apply(part), resolve, depth + 1))
                    ? Shape.OBJECT
                    : Shape.OTHER;
        }
        if (parts.isEmpty() && alternatives(schema).size() > 1) return Shape.UNION;
        return Shape.OTHER;
    }

    private static boolean isObject(Schema<?> schema, UnaryOperator<Schema<?>> resolve, int depth) {
        Shape shape = of(schema, resolve, depth);
        if (shape == Shape.OBJECT || shape == Shape.UNION) return true;
        List<Schema<?>> parts = parts(schema);
        return depth < 20 && parts.size() == 1 && isObject(resolve.apply(parts.get(0)), resolve, depth + 1);
    }

    public static @Nullable String refName(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref == null ? null : References.name(ref);
    }

    public static boolean hasProperties(Schema<?> schema) {
        return schema.getProperties() != null && !schema.getProperties().isEmpty();
    }

    private static boolean isEnum(Schema<?> schema) {
        String type = type(schema);
        return enumValues(schema).size() > 0
                && (type == null || type.equals("string") || type.equals("integer") || type.equals("number"))
                && enumValues(schema).stream().noneMatch(value -> value instanceof Boolean || value instanceof Map);
    }

    public static List<Object> enumValues(Schema<?> schema) {
        List<?> values =
                schema.getEnum() == null && schema.getConst() != null ? List.of(schema.getConst()) : schema.getEnum();
        if (values == null) return List.of();
        return values.stream()
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .distinct()
                .toList();
    }

    /** The JSON type; of the list that OpenAPI 3.1 allows, the only one besides null. */
    public static @Nullable String type(Schema<?> schema) {
        if (schema.getType() != null || schema.getTypes() == null) return schema.getType();
        List<String> types =
                schema.getTypes().stream().filter(type -> !type.equals("null")).toList();
        return types.size() == 1 ? types.get(0) : null;
    }

    public static boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains("null"));
    }

    /** The members of {@code allOf} that say something about the type. */
    public static List<Schema<?>> parts(Schema<?> schema) {
        return members(schema.getAllOf());
    }

    /** The members of {@code oneOf} and {@code anyOf} that say something about the type. */
    public static List<Schema<?>> alternatives(Schema<?> schema) {
        return Stream.concat(members(schema.getOneOf()).stream(), members(schema.getAnyOf()).stream())
                .filter(member -> !"null".equals(type(member)))
                .toList();
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema<?>> members(@Nullable List<Schema> members) {
        List<Schema<?>> result = new ArrayList<>();
        if (members != null) for (Schema member : members) if (saysType(member)) result.add(member);
        return result;
    }

    private static boolean saysType(Schema<?> schema) {
        return schema.get$ref() != null
                || type(schema) != null
                || hasProperties(schema)
                || schema.getEnum() != null
                || schema.getConst() != null
                || !parts(schema).isEmpty()
                || !alternatives(schema).isEmpty();
    }
}
