package io.bankspec.codegen;

import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.ModelView.ConstantView;
import io.bankspec.codegen.view.ModelView.EnumView;
import io.bankspec.codegen.view.ModelView.ObjectView;
import io.bankspec.codegen.view.PageView;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the view of one schema that becomes a class. */
final class ModelViews {
    /** Methods of a model or its builder that a field of the same name would clash with. */
    private static final String[] TAKEN = {
        "additionalProperties",
        "build",
        "equals",
        "hashCode",
        "toString",
        "toJson",
        "values",
        "nulls0",
        "nulls1",
        "nulls2",
        "nulls3",
        "nulls4",
        "nulls5",
        "nulls6",
        "nulls7",
        "nulls8",
        "nulls9"
    };

    private final Schemas schemas;
    private final Types types;
    private final Unions unions;

    ModelViews(Schemas schemas, Types types) {
        this.schemas = schemas;
        this.types = types;
        this.unions = new Unions(schemas, types, this);
    }

    /** {@code page} is what makes it a page of a list, or null. */
    ModelView of(String component, PageView page) {
        Schema<?> schema = schemas.component(component);
        String name = schemas.className(component);
        String text =
                schema.getDescription() == null ? "Schema `" + component + "` of the spec." : schema.getDescription();
        Shape shape = schemas.shape(schema);
        return new ModelView(
                name,
                Texts.javadoc(text),
                Texts.literal(Texts.firstSentence(schema.getDescription())),
                Boolean.TRUE.equals(schema.getDeprecated()),
                shape == Shape.OBJECT ? object(component, schema, page) : null,
                shape == Shape.ENUM ? enumeration(schema) : null,
                shape == Shape.UNION ? unions.of(schema) : null,
                null);
    }

    private ObjectView object(String component, Schema<?> schema, PageView page) {
        Merged merged = merge(schema);
        List<FieldView> fields = List.copyOf(fields(merged).values());
        List<String> nullWords = new ArrayList<>();
        for (int i = 0; i * 64 < fields.size(); i++) nullWords.add("nulls" + i);
        JavaType additional = merged.additional == null ? Types.ANY : types.of(merged.additional);
        String discriminator = schema.getDiscriminator() == null
                ? null
                : schema.getDiscriminator().getPropertyName();
        return new ObjectView(
                fields,
                additional,
                nullWords,
                discriminator == null ? null : Texts.literal(discriminator),
                discriminator == null ? List.of() : unions.subtypes(component, schema),
                page);
    }

    /** By wire name. */
    Map<String, FieldView> fields(Merged merged) {
        Names.Scope scope = new Names.Scope(TAKEN);
        Map<String, FieldView> fields = new LinkedHashMap<>();
        merged.properties.forEach(
                (wire, property) -> fields.put(wire, field(wire, property, merged, scope, fields.size())));
        return fields;
    }

    private FieldView field(String wire, Schema<?> schema, Merged merged, Names.Scope scope, int index) {
        Object javaName = Types.extension(schema, "x-java-name");
        String name = scope.unique(Names.member(javaName == null ? wire : javaName.toString()));
        Schema<?> target = describing(schema);
        String text = target.getDescription() == null ? "Property `" + wire + "`." : target.getDescription();
        JavaType type = types.of(schema);
        return new FieldView(
                Texts.literal(wire),
                wire.length(),
                name,
                Names.upperFirst(name),
                type,
                merged.required.contains(wire),
                type.isAny() || types.isNullable(schema),
                Boolean.TRUE.equals(schema.getDeprecated()),
                Texts.javadoc(text),
                Texts.literal(Texts.firstSentence(target.getDescription())),
                "nulls" + index / 64,
                "1L << " + index % 64);
    }

    /** The place where a property's text stands: itself, or the schema it names. */
    private Schema<?> describing(Schema<?> schema) {
        if (schema.getDescription() != null) return schema;
        if (schema.get$ref() != null) return schemas.resolve(schema);
        List<Schema<?>> parts = Shapes.parts(schema);
        return parts.size() == 1 ? describing(parts.get(0)) : schema;
    }

    private EnumView enumeration(Schema<?> schema) {
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

    // Merging of allOf

    /** An object and everything that allOf adds to it. */
    static final class Merged {
        final Map<String, Schema<?>> properties = new LinkedHashMap<>();
        final Set<String> required = new LinkedHashSet<>();
        Schema<?> additional;
    }

    Merged merge(Schema<?> schema) {
        Merged merged = new Merged();
        collect(schema, merged, true, 0);
        merged.required.retainAll(merged.properties.keySet());
        return merged;
    }

    private void collect(Schema<?> schema, Merged into, boolean certain, int depth) {
        if (depth > 20) return;
        Shapes.parts(schema).forEach(part -> collect(schemas.resolve(part), into, certain, depth + 1));
        // What only some alternatives have is never certain.
        Shapes.alternatives(schema).forEach(part -> collect(schemas.resolve(part), into, false, depth + 1));
        if (schema.getProperties() != null) schema.getProperties().forEach(into.properties::put);
        if (certain && schema.getRequired() != null) into.required.addAll(schema.getRequired());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) into.additional = values;
    }
}
