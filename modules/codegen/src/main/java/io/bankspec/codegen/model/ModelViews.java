package io.bankspec.codegen.model;

import io.bankspec.codegen.document.Extensions;
import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.ModelView.BareItemView;
import io.bankspec.codegen.view.ModelView.ObjectView;
import io.bankspec.codegen.view.PageView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the view of one schema that becomes a class. */
public final class ModelViews {
    /** What a field of the same name would clash with in a model or its builder, or once did: programs know its name by now. */
    private static final String[] TAKEN = {
        "additionalProperties", "build", "equals", "hashCode", "toString", "toJson", "values"
    };

    private final Schemas schemas;
    private final Types types;
    private final Enumerations enumerations;
    private final Unions unions;

    public ModelViews(Schemas schemas, Types types) {
        this.schemas = schemas;
        this.types = types;
        this.enumerations = new Enumerations(types);
        this.unions = new Unions(schemas, types);
    }

    /** {@code page} is what makes it a page of a list, or null. */
    public ModelView of(String component, @Nullable PageView page) {
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
                shape == Shape.ENUM ? enumerations.of(schema) : null,
                shape == Shape.UNION ? unions.of(schema) : null,
                null);
    }

    private ObjectView object(String component, Schema<?> schema, @Nullable PageView page) {
        MergedSchema merged = schemas.merge(schema);
        List<FieldView> fields = List.copyOf(fields(merged).values());
        JavaType additional = types.of(merged.additional());
        String discriminator = schema.getDiscriminator() == null
                ? null
                : schema.getDiscriminator().getPropertyName();
        return new ObjectView(
                fields,
                additional,
                discriminator == null ? null : Texts.literal(discriminator),
                discriminator == null ? List.of() : unions.subtypes(component, schema),
                bareItem(merged),
                page);
    }

    private @Nullable BareItemView bareItem(MergedSchema merged) {
        for (Map.Entry<String, Schema<?>> property : merged.properties().entrySet()) {
            Schema<?> list = property.getValue();
            JavaType item = Types.toleratesBareItem(list) ? types.of(list.getItems()) : Types.ANY;
            if (item.kind() == JavaType.Kind.MODEL)
                return new BareItemView(Texts.literal(property.getKey()), item.adapter());
        }
        return null;
    }

    /** By wire name. */
    public Map<String, FieldView> fields(MergedSchema merged) {
        Names.Scope scope = new Names.Scope(TAKEN);
        Map<String, FieldView> fields = new LinkedHashMap<>();
        merged.properties()
                .forEach((wire, property) -> fields.put(wire, field(wire, property, merged, scope, fields.size())));
        return fields;
    }

    private FieldView field(String wire, Schema<?> schema, MergedSchema merged, Names.Scope scope, int index) {
        Object javaName = Extensions.get(schema.getExtensions(), "x-java-name");
        String name = scope.unique(Names.member(javaName == null ? wire : javaName.toString()));
        Schema<?> target = describing(schema);
        String text = target.getDescription() == null ? "Property `" + wire + "`." : target.getDescription();
        JavaType type = types.of(schema);
        boolean required = merged.required().contains(wire);
        return new FieldView(
                Texts.literal(wire),
                wire.length(),
                name,
                Names.upperFirst(name),
                type,
                required && !is(schema, Schema::getWriteOnly),
                required && !is(schema, Schema::getReadOnly),
                type.isAny() || types.isNullable(schema),
                Boolean.TRUE.equals(schema.getDeprecated()),
                Texts.javadoc(text),
                Texts.literal(Texts.firstSentence(target.getDescription())),
                index);
    }

    /** What a property or the schema that it names says of itself. */
    private boolean is(Schema<?> schema, Function<Schema<?>, @Nullable Boolean> what) {
        return Boolean.TRUE.equals(what.apply(schema)) || Boolean.TRUE.equals(what.apply(schemas.target(schema)));
    }

    /** What the document says of a property, or of the schema that it names. */
    @Nullable
    String description(Schema<?> property) {
        return describing(property).getDescription();
    }

    /** The place where a property's text stands: itself, or the schema it names. */
    private Schema<?> describing(Schema<?> schema) {
        if (schema.getDescription() != null) return schema;
        if (schema.get$ref() != null) return schemas.resolve(schema);
        List<Schema<?>> parts = Shapes.parts(schema);
        return parts.size() == 1 ? describing(parts.get(0)) : schema;
    }
}
