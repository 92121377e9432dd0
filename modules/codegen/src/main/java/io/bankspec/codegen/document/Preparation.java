package io.bankspec.codegen.document;

import io.bankspec.codegen.naming.Names;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Makes of a document what the generator relies on: each operation stands alone, has a name of its own and one tag. */
public final class Preparation {
    private Preparation() {}

    public static void of(OpenAPI api) {
        // Calls that the provider makes are none that a client could make.
        api.setWebhooks(null);
        nameOperations(api);
    }

    private static void nameOperations(OpenAPI api) {
        if (api.getPaths() == null) return;
        // Paths may refer to one and the same item, and still are different operations.
        Set<PathItem> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        api.getPaths()
                .replaceAll(
                        (path, item) -> seen.add(item) ? item : Json.mapper().convertValue(item, PathItem.class));
        Names.Scope ids = new Names.Scope();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(ids.unique(InlineSchemas.nameOf(operation, method, path)));
                    // An operation belongs to one interface: that of its first tag.
                    if (operation.getTags() != null && operation.getTags().size() > 1) {
                        operation.setTags(List.of(operation.getTags().get(0)));
                    }
                }));
    }
}
