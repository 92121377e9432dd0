package io.bankspec.codegen.model;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.JavaType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java type and the JSON adapter for any schema. */
public final class Types {
    public static final JavaType ANY = new JavaType("Object", "Scalars.ANY", Kind.ANY, false);
    static final JavaType FREE_FORM = new JavaType("Map<String, @Nullable Object>", "Scalars.OBJECT", Kind.MAP, false);

    private static final String BARE_ITEM = "bare-item";

    private final Schemas schemas;

    public Types(Schemas schemas) {
        this.schemas = schemas;
    }

    public JavaType of(@Nullable Schema<?> schema) {
        return of(schema, 0);
    }

    private JavaType of(@Nullable Schema<?> schema, int depth) {
        // A list of itself has no finite Java type.
        if (schema == null || depth > 12) return ANY;
        JavaType type = tolerant(plain(schema, depth), schema);
        return isSensitive(schema) ? type.asSecret() : type;
    }

    /** Personal data: masked wherever a secret is. */
    public static boolean isSensitive(Schema<?> schema) {
        return Boolean.TRUE.equals(Extensions.get(schema.getExtensions(), "x-sensitive"));
    }

    private JavaType plain(Schema<?> schema, int depth) {
        if (schema.get$ref() != null) {
            String name = Shapes.refName(schema);
            String className = schemas.className(name);
            return className == null
                    ? of(schemas.referred(schema), depth + 1)
                    : declared(className, schemas.component(name));
        }
        List<Schema<?>> parts = Shapes.parts(schema);
        if (!Shapes.hasProperties(schema) && !parts.isEmpty()) return of(parts.get(0), depth + 1);
        List<Schema<?>> alternatives = Shapes.alternatives(schema);
        if (!Shapes.hasProperties(schema) && alternatives.size() == 1) return of(alternatives.get(0), depth + 1);
        if (!alternatives.isEmpty()) return ANY;
        String type = Shapes.type(schema);
        if (type == null && Shapes.enumValues(schema).stream().anyMatch(Boolean.class::isInstance))
            return scalar("Boolean", "BOOLEAN");
        if (type == null) return schema.getItems() != null ? list(schema, depth) : ANY;
        return switch (type) {
            case "array" -> list(schema, depth);
            case "object" -> map(schema, depth);
            case "boolean" -> scalar("Boolean", "BOOLEAN");
            case "integer" -> integer(schema);
            case "number" -> scalar("BigDecimal", "DECIMAL");
            case "string" -> string(schema);
            default -> ANY;
        };
    }

    private JavaType declared(String className, Schema<?> schema) {
        Kind kind = schemas.shape(schema) == Shape.ENUM ? Kind.ENUM : Kind.MODEL;
        return new JavaType(className, className + ".Adapter.INSTANCE", kind, false);
    }

    /** Of a list. */
    public JavaType items(Schema<?> list) {
        return of(schemas.target(list).getItems());
    }

    private JavaType list(Schema<?> schema, int depth) {
        JavaType item = of(schema.getItems(), depth + 1);
        return new JavaType(
                "List<" + element(schema.getItems(), item) + ">",
                "Adapters.list(" + item.adapter() + ")",
                Kind.LIST,
                item.secret());
    }

    private JavaType map(Schema<?> schema, int depth) {
        // Whoever says no more than `object` may mean anything, and sends it.
        if (schema.getAdditionalProperties() == null) return ANY;
        if (!(schema.getAdditionalProperties() instanceof Schema<?> values)) return FREE_FORM;
        JavaType value = of(values, depth + 1);
        if (value.kind() == Kind.ANY) return FREE_FORM;
        return new JavaType(
                "Map<String, " + element(values, value) + ">",
                "Adapters.map(" + value.adapter() + ")",
                Kind.MAP,
                value.secret());
    }

    private String element(@Nullable Schema<?> schema, JavaType type) {
        boolean nullable = type.kind() == Kind.ANY || (schema != null && isNullable(schema));
        return nullable ? "@Nullable " + type.name() : type.name();
    }

    /** Whether the place, or the schema that it names, allows null. */
    public boolean isNullable(Schema<?> schema) {
        if (Shapes.isNullable(schema)) return true;
        return schema.get$ref() != null && Shapes.isNullable(schemas.resolve(schema));
    }

    private static JavaType integer(Schema<?> schema) {
        if ("epoch-seconds".equals(schema.getFormat())) return scalar("Instant", "EPOCH_SECONDS");
        // Without a format nothing bounds the number, so it gets the wider type.
        return "int32".equals(schema.getFormat()) ? scalar("Integer", "INT32") : scalar("Long", "INT64");
    }

    private static JavaType string(Schema<?> schema) {
        if (schema.getFormat() == null) return scalar("String", "TEXT");
        return switch (schema.getFormat()) {
            case "date" -> scalar("LocalDate", "DATE");
            case "date-time" -> scalar("OffsetDateTime", "DATE_TIME");
            case "local-date-time" -> scalar("LocalDateTime", "LOCAL_DATE_TIME");
            case "sql-timestamp" -> scalar("LocalDateTime", "SQL_TIMESTAMP");
            case "decimal" -> scalar("BigDecimal", "DECIMAL_TEXT");
            case "epoch-seconds" -> scalar("Instant", "EPOCH_SECONDS_TEXT");
            case "password" -> new JavaType("String", "Scalars.TEXT", Kind.SCALAR, true);
            default -> scalar("String", "TEXT");
        };
    }

    private static JavaType scalar(String name, String adapter) {
        return new JavaType(name, "Scalars." + adapter, Kind.SCALAR, false);
    }

    private static JavaType tolerant(JavaType type, Schema<?> schema) {
        String adapter = type.adapter();
        for (Object shape : tolerated(schema))
            if (!shape.equals(BARE_ITEM)) adapter = "Tolerant." + Names.member(shape.toString()) + "(" + adapter + ")";
        return type.withAdapter(adapter);
    }

    /** Not for the list itself to tolerate, but for the object around it. */
    static boolean toleratesBareItem(Schema<?> schema) {
        return tolerated(schema).contains(BARE_ITEM);
    }

    private static List<?> tolerated(Schema<?> schema) {
        return Extensions.get(schema.getExtensions(), "x-tolerate") instanceof List<?> list ? list : List.of();
    }
}
