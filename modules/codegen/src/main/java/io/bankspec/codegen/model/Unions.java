package io.bankspec.codegen.model;

import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.naming.Names;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.ModelView.MemberView;
import io.bankspec.codegen.view.ModelView.UnionView;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Views of oneOf, anyOf and of schemas that others extend. */
final class Unions {
    /** As many as {@code Map.of} takes; more than are needed to tell types apart. */
    private static final int MOST_PAIRS = 10;

    private final Schemas schemas;
    private final Types types;

    Unions(Schemas schemas, Types types) {
        this.schemas = schemas;
        this.types = types;
    }

    UnionView of(Schema<?> schema) {
        Discriminator discriminator = schema.getDiscriminator();
        Names.Scope labels = new Names.Scope("Unknown");
        List<MemberView> members = new ArrayList<>();
        for (Schema<?> member : Shapes.alternatives(schema)) {
            List<String> values = discriminator == null ? List.of() : values(discriminator, member);
            members.add(member(members.size(), member, values, discriminator != null, labels));
        }
        String property = discriminator == null ? null : discriminator.getPropertyName();
        return new UnionView(property == null ? null : Texts.literal(property), members);
    }

    /** Schemas that name {@code parent} in their allOf, with the discriminator values that stand for them. */
    List<MemberView> subtypes(String parent, Schema<?> schema) {
        Names.Scope labels = new Names.Scope("Unknown");
        List<MemberView> members = new ArrayList<>();
        for (String name : schemas.classNames().keySet()) {
            boolean extendsParent = Shapes.parts(schemas.component(name)).stream()
                    .anyMatch(part -> parent.equals(Shapes.refName(part)));
            if (!extendsParent) continue;
            Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + name);
            members.add(member(members.size(), reference, values(schema.getDiscriminator(), reference), true, labels));
        }
        return members;
    }

    private MemberView member(int index, Schema<?> member, List<String> values, boolean isNamed, Names.Scope labels) {
        Schema<?> target = schemas.target(member);
        boolean object = schemas.shape(target) == Shape.OBJECT;
        JavaType type = !object && isBareObject(target) ? Types.FREE_FORM : types.of(member);
        return new MemberView(
                index,
                labels.unique(label(type)),
                type,
                object ? "OBJECT" : json(type),
                values,
                object && !isNamed ? single(schemas.merge(target)) : List.of());
    }

    /** Among alternatives the kind of JSON is meant. */
    private static boolean isBareObject(Schema<?> schema) {
        return "object".equals(Shapes.type(schema))
                && Shapes.parts(schema).isEmpty()
                && Shapes.alternatives(schema).isEmpty()
                && schema.getAdditionalProperties() == null;
    }

    private List<String> single(MergedSchema merged) {
        return merged.properties().entrySet().stream()
                .filter(property -> single(property.getValue()) != null)
                .limit(MOST_PAIRS)
                .flatMap(property -> Stream.of(property.getKey(), single(property.getValue())))
                .map(Texts::literal)
                .toList();
    }

    /** The value of a property that has no other. */
    private @Nullable String single(Schema<?> property) {
        Schema<?> target = schemas.target(property);
        List<Object> values = Shapes.enumValues(target);
        return values.size() == 1 && !Shapes.isNullable(target) ? Enumerations.text(values.get(0)) : null;
    }

    private static String label(JavaType type) {
        return switch (type.kind()) {
            case ANY -> "Any";
            case MAP -> "Map";
            case LIST -> "List";
            default -> type.name();
        };
    }

    private static String json(JavaType type) {
        return switch (type.kind()) {
            case LIST -> "ARRAY";
            case MAP -> "OBJECT";
            case SCALAR ->
                switch (type.name()) {
                    case "Boolean" -> "BOOLEAN";
                    case "Integer", "Long" -> "NUMBER";
                    case "BigDecimal", "Instant" -> type.adapter().endsWith("TEXT") ? "STRING" : "NUMBER";
                    default -> "STRING";
                };
            case ENUM -> "SCALAR";
            default -> "ANY";
        };
    }

    private static List<String> values(Discriminator discriminator, Schema<?> member) {
        String name = Shapes.refName(member);
        List<String> values = new ArrayList<>();
        Map<String, String> mapping = discriminator.getMapping() == null ? Map.of() : discriminator.getMapping();
        mapping.forEach((value, target) -> {
            if (name != null && (target.equals(name) || target.endsWith("/" + name))) values.add(Texts.literal(value));
        });
        // Without a mapping the name of the schema is the value.
        if (values.isEmpty() && name != null) values.add(Texts.literal(name));
        return values;
    }
}
