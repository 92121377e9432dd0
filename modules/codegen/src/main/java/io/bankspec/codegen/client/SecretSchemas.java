package io.bankspec.codegen.client;

import io.bankspec.codegen.document.Schemas;
import io.bankspec.codegen.model.Types;
import io.bankspec.codegen.view.JavaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds {@code format: password} and {@code x-sensitive}, however deep they lie. */
final class SecretSchemas {
    private final Schemas schemas;
    private final Types types;

    SecretSchemas(Schemas schemas, Types types) {
        this.schemas = schemas;
        this.types = types;
    }

    /** A secret, a list or map of secrets, or what may be one of these. */
    boolean isSecret(Schema<?> schema) {
        return finds(schema, false, identitySet());
    }

    /** Likewise, or an object with a secret among its properties. */
    boolean holdsSecret(Schema<?> schema) {
        return finds(schema, true, identitySet());
    }

    private static Set<Schema<?>> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private boolean finds(Schema<?> schema, boolean inProperties, Set<Schema<?>> seen) {
        Schema<?> resolved = schemas.resolve(schema);
        if (!seen.add(resolved)) return false;
        if ("password".equals(resolved.getFormat()) || Types.isSensitive(resolved) || Types.isSensitive(schema))
            return true;
        List<Schema<?>> next = new ArrayList<>(nameless(resolved));
        if (inProperties && resolved.getProperties() != null) {
            resolved.getProperties().values().forEach(next::add);
        }
        return next.stream().anyMatch(part -> finds(part, inProperties, seen));
    }

    /** What a value is, is made of, or holds under no name that the spec knows. */
    private static List<Schema<?>> nameless(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        addTo(parts, schema.getAllOf());
        addTo(parts, schema.getOneOf());
        addTo(parts, schema.getAnyOf());
        if (schema.getItems() != null) parts.add(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) parts.add(values);
        return parts;
    }

    @SuppressWarnings("rawtypes")
    private static void addTo(List<Schema<?>> parts, @Nullable List<Schema> members) {
        if (members != null) for (Schema member : members) parts.add(member);
    }

    /** Adds the names of all secret properties inside a schema; references are not followed. */
    void properties(Schema<?> schema, Collection<String> into) {
        if (schema.get$ref() != null) return;
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (isSecret(property) || isFreeForm(types.of(property))) into.add(name);
                properties(property, into);
            });
        }
        nameless(schema).forEach(part -> properties(part, into));
    }

    /** It may hold anything, a secret too: {@code toString} of a model does not print it either. */
    private static boolean isFreeForm(JavaType type) {
        return type.kind() == JavaType.Kind.ANY || type.adapter().contains("Scalars.OBJECT");
    }
}
