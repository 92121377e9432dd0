package io.bankspec.codegen.model;

import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.document.Shapes;
import io.bankspec.codegen.source.Texts;
import io.bankspec.codegen.view.FieldView;
import io.bankspec.codegen.view.JavaType;
import io.bankspec.codegen.view.ModelPage;
import io.bankspec.codegen.view.ModelPage.MemberRow;
import io.bankspec.codegen.view.ModelPage.PropertyRow;
import io.bankspec.codegen.view.ModelPage.UseView;
import io.bankspec.codegen.view.ModelPage.ValueRow;
import io.bankspec.codegen.view.ModelView;
import io.bankspec.codegen.view.ModelView.EnumView;
import io.bankspec.codegen.view.ModelView.MemberView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the pages of models. */
public final class ModelPages {
    private final Schemas schemas;
    private final ModelViews models;

    public ModelPages(Schemas schemas, ModelViews models) {
        this.schemas = schemas;
        this.models = models;
    }

    /**
     * The page of a schema.
     *
     * @param view of its class
     * @param uses where the class is met
     */
    public ModelPage of(String component, ModelView view, List<UseView> uses) {
        Schema<?> schema = schemas.component(component);
        boolean isObject = view.object() != null;
        List<MemberView> members = isObject
                ? view.object().subtypes()
                : view.union() == null ? List.of() : view.union().members();
        String discriminator = schema.getDiscriminator() == null
                ? null
                : Texts.span(schema.getDiscriminator().getPropertyName());
        return new ModelPage(
                view.name(),
                component,
                schema.getDescription() == null ? "" : schema.getDescription().strip(),
                Texts.cell(Texts.firstSentence(schema.getDescription())),
                view.deprecated(),
                isObject ? rows(view.object().fields(), schemas.merge(schema)) : List.of(),
                isObject ? view.object().additional().name() : null,
                view.enumeration() == null ? List.of() : values(schema, view.enumeration()),
                members.stream().map(ModelPages::member).toList(),
                discriminator,
                uses);
    }

    private List<PropertyRow> rows(List<FieldView> fields, MergedSchema merged) {
        List<PropertyRow> rows = new ArrayList<>();
        merged.properties().forEach((wire, property) -> {
            FieldView field = fields.get(rows.size());
            rows.add(new PropertyRow(
                    Texts.span(wire),
                    "`get" + field.capital() + "()`",
                    field.type().name().replace("@Nullable ", ""),
                    marks(field, property),
                    Limits.described(models.description(property), limiting(property))));
        });
        return rows;
    }

    /** What is said of a class stands on its page. */
    private Schema<?> limiting(Schema<?> property) {
        Schema<?> target = schemas.target(property);
        return schemas.shape(target) == Shape.OTHER ? target : property;
    }

    private String marks(FieldView field, Schema<?> property) {
        List<Schema<?>> places = List.of(property, schemas.target(property));
        boolean personal = places.stream().anyMatch(Types::isSensitive);
        return Stream.of(
                        field.mustBe() ? "required" : "optional",
                        places.stream().anyMatch(place -> Boolean.TRUE.equals(place.getReadOnly())) ? "read-only" : "",
                        places.stream().anyMatch(place -> Boolean.TRUE.equals(place.getWriteOnly()))
                                ? "write-only"
                                : "",
                        field.nullable() && !field.type().isAny() ? "nullable" : "",
                        field.deprecated() ? "deprecated" : "",
                        !field.type().secret() ? "" : personal ? "personal" : "secret")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<ValueRow> values(Schema<?> schema, EnumView enumeration) {
        List<ValueRow> rows = new ArrayList<>();
        boolean text = enumeration.type().equals("String");
        for (Object value : Shapes.enumValues(schema)) {
            String json = Enumerations.text(value);
            boolean quoted = text || value instanceof String;
            rows.add(new ValueRow(
                    Texts.span(quoted ? '"' + json + '"' : json),
                    enumeration.constants().get(rows.size()).name()));
        }
        return rows;
    }

    private static MemberRow member(MemberView member) {
        JavaType type = member.type();
        String values =
                String.join(", ", member.values().stream().map(Texts::span).toList());
        return new MemberRow(type.name().replace("@Nullable ", ""), member.label(), values);
    }
}
