package io.bankspec.codegen.document;

import io.bankspec.codegen.naming.ClassNames;
import io.bankspec.codegen.naming.Names;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of one document, sorted into those that become a class and those that do not. {@link InlineSchemas} adds
 * the inline ones that need a class.
 */
public final class Schemas {
    private final Map<String, Schema<?>> components = new LinkedHashMap<>();
    private final Map<String, String> classNames = new LinkedHashMap<>();
    private final ClassNames names;

    @SuppressWarnings({"rawtypes", "unchecked"})
    public Schemas(OpenAPI api, ClassNames names) {
        this.names = names;
        api.getComponents().getSchemas().forEach((name, schema) -> components.put(name, schema));
        List<String> own = List.copyOf(components.keySet());
        // Before any inline schema, so that declared ones have the better names.
        own.stream().filter(name -> shape(components.get(name)) != Shape.OTHER).forEach(this::nameClass);
        InlineSchemas inline = new InlineSchemas(this);
        own.forEach(name -> inline.children(components.get(name), classNames.getOrDefault(name, Names.type(name))));
        inline.operations(api);
        api.getComponents().setSchemas(new LinkedHashMap<>((Map) components));
    }

    private String nameClass(String component) {
        String name = names.model(component);
        classNames.put(component, name);
        return name;
    }

    /** Makes a component of a schema that had no name; the component may get a number to be a new one. */
    String add(String wanted, Schema<?> schema) {
        String component = wanted;
        for (int i = 2; components.containsKey(component); i++) component = wanted + i;
        components.put(component, schema);
        nameClass(component);
        return component;
    }

    public Map<String, String> classNames() {
        return classNames;
    }

    public void forEach(Consumer<Schema<?>> action) {
        components.values().forEach(action);
    }

    /** A schema that may no longer be used is still used by the rest of its document. */
    public boolean hasDeprecatedClasses() {
        return classNames.keySet().stream()
                .anyMatch(name -> Boolean.TRUE.equals(component(name).getDeprecated()));
    }

    public Schema<?> component(String name) {
        return Objects.requireNonNull(components.get(name), () -> "no schema named " + name);
    }

    /** The class for a component, or null when it needs none. */
    public @Nullable String className(String component) {
        return classNames.get(component);
    }

    /** The schema itself, or the component that it refers to; a dangling reference is free-form. */
    public Schema<?> resolve(Schema<?> schema) {
        Schema<?> current = schema;
        for (int depth = 0; current.get$ref() != null && depth < 50; depth++) current = referred(current);
        return current;
    }

    /** The component that a reference names, which may be a reference itself. */
    public Schema<?> referred(Schema<?> reference) {
        return components.getOrDefault(Shapes.refName(reference), new Schema<>());
    }

    /** Like {@link #resolve}, also through an allOf that stands for its only part. */
    public Schema<?> target(Schema<?> schema) {
        Schema<?> current = resolve(schema);
        for (int i = 0;
                i < 10 && shape(current) == Shape.OTHER && Shapes.parts(current).size() == 1;
                i++) {
            current = resolve(Shapes.parts(current).get(0));
        }
        return current;
    }

    /** What an object has of its own and by {@code allOf}. */
    public MergedSchema merge(Schema<?> schema) {
        return new MergedSchema(this, schema);
    }

    public Shape shape(@Nullable Schema<?> schema) {
        return Shapes.of(schema, this::resolve);
    }
}
