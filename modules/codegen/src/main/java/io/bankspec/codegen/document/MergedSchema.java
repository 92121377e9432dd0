package io.bankspec.codegen.document;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object and everything that {@code allOf} adds to it. */
public final class MergedSchema {
    private final Schemas schemas;
    private final Map<String, Schema<?>> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private @Nullable Schema<?> additional;

    MergedSchema(Schemas schemas, Schema<?> schema) {
        this.schemas = schemas;
        collect(schema, true, 0);
        required.retainAll(properties.keySet());
    }

    private void collect(Schema<?> schema, boolean certain, int depth) {
        if (depth > 20) return;
        Shapes.parts(schema).forEach(part -> collect(schemas.resolve(part), certain, depth + 1));
        // What only some alternatives have is never certain.
        Shapes.alternatives(schema).forEach(part -> collect(schemas.resolve(part), false, depth + 1));
        if (schema.getProperties() != null) schema.getProperties().forEach(properties::put);
        if (certain && schema.getRequired() != null) required.addAll(schema.getRequired());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) additional = values;
    }

    /** By wire name. */
    public Map<String, Schema<?>> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** Wire names. */
    public Set<String> required() {
        return Collections.unmodifiableSet(required);
    }

    /** The properties that have no name, null where the document says nothing of them. */
    public @Nullable Schema<?> additional() {
        return additional;
    }
}
