package io.bankspec.codegen.model;

import io.bankspec.codegen.document.MergedSchema;
import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.document.Shape;
import io.bankspec.codegen.document.Shapes;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the types of unions that need not differ: a value of one may be of the other just as well. */
public final class Ambiguity {
    private final Schemas schemas;

    public Ambiguity(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A line for each union that has such types. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        schemas.classNames().forEach((component, name) -> {
            Schema<?> schema = schemas.component(component);
            boolean isOpen = schemas.shape(schema) == Shape.UNION && schema.getDiscriminator() == null;
            Set<String> alike = isOpen ? alike(schema) : Set.of();
            if (!alike.isEmpty())
                lines.add(
                        name + ": what may be several of " + String.join(", ", alike)
                                + " is read as unknown; a discriminator, or a property of one value in each, would tell them apart");
        });
        return lines;
    }

    private Set<String> alike(Schema<?> union) {
        List<Schema<?>> members = Shapes.alternatives(union);
        Set<String> alike = new LinkedHashSet<>();
        for (Schema<?> one : members)
            for (Schema<?> other : members)
                if (one != other && isObject(one) && isObject(other) && !differ(one, other, 0)) alike.add(name(one));
        return alike;
    }

    private String name(Schema<?> member) {
        String name = Shapes.refName(member) == null ? null : schemas.className(Shapes.refName(member));
        return name == null ? "its types" : name;
    }

    private boolean isObject(Schema<?> schema) {
        return schemas.shape(schemas.target(schema)) == Shape.OBJECT;
    }

    /** Whether every value of the one shows that it is not of the other. */
    private boolean differ(Schema<?> one, Schema<?> other, int depth) {
        MergedSchema a = schemas.merge(schemas.target(one));
        MergedSchema b = schemas.merge(schemas.target(other));
        if (!b.properties().keySet().containsAll(a.required())) return true;
        if (!a.properties().keySet().containsAll(b.required())) return true;
        return a.required().stream()
                .filter(b.required()::contains)
                .anyMatch(name ->
                        differIn(a.properties().get(name), b.properties().get(name), depth));
    }

    private boolean differIn(Schema<?> one, Schema<?> other, int depth) {
        String single = single(one);
        if (single != null && single(other) != null) return !single.equals(single(other));
        return depth == 0 && isObject(one) && isObject(other) && differ(one, other, 1);
    }

    private @Nullable String single(Schema<?> property) {
        List<Object> values = Shapes.enumValues(schemas.target(property));
        return values.size() == 1 ? Enumerations.text(values.get(0)) : null;
    }
}
