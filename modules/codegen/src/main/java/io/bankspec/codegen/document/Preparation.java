package io.bankspec.codegen.document;

import io.bankspec.codegen.naming.Names;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a document what the generator relies on: each operation stands alone, has a name of its own and one tag. */
public final class Preparation {
    private Preparation() {}

    public static void of(OpenAPI api) {
        if (api.getPaths() == null) api.setPaths(new Paths());
        if (api.getComponents() == null) api.setComponents(new Components());
        Components components = api.getComponents();
        // The parser follows references from one path to another, and leaves these.
        api.getPaths()
                .replaceAll((path, item) -> References.resolve(item, PathItem::get$ref, components.getPathItems())
                        .orElse(item));
        components.setSchemas(withoutNulls(components.getSchemas()));
        components.setParameters(withoutNulls(components.getParameters()));
        components.setRequestBodies(withoutNulls(components.getRequestBodies()));
        components.setResponses(withoutNulls(components.getResponses()));
        components.setSecuritySchemes(resolved(withoutNulls(components.getSecuritySchemes())));
        nameOperations(api);
    }

    private static <T> Map<String, T> withoutNulls(@Nullable Map<String, T> map) {
        Map<String, T> result = new LinkedHashMap<>();
        if (map != null)
            map.forEach((name, value) -> {
                if (value != null) result.put(name, value);
            });
        return result;
    }

    /** The generator takes a scheme that refers to another for one without a type, and believes flows of those that have none. */
    private static Map<String, SecurityScheme> resolved(Map<String, SecurityScheme> schemes) {
        Map<String, SecurityScheme> result = new LinkedHashMap<>();
        schemes.forEach((name, scheme) -> References.resolve(scheme, SecurityScheme::get$ref, schemes)
                .ifPresent(target -> result.put(name, target)));
        result.values().stream()
                .filter(scheme -> scheme.getType() != SecurityScheme.Type.OAUTH2)
                .forEach(scheme -> scheme.setFlows(null));
        return result;
    }

    private static void nameOperations(OpenAPI api) {
        // Paths may refer to one and the same item, and still are different operations.
        Set<PathItem> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        api.getPaths()
                .replaceAll(
                        (path, item) -> seen.add(item) ? item : Json.mapper().convertValue(item, PathItem.class));
        Names.Scope ids = new Names.Scope();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
                    operation.setOperationId(ids.unique(InlineSchemas.nameOf(operation, method, path)));
                    // An operation belongs to one interface: that of its first tag.
                    if (operation.getTags() != null && operation.getTags().size() > 1) {
                        operation.setTags(List.of(operation.getTags().get(0)));
                    }
                }));
    }
}
