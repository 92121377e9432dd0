package io.bankspec.codegen.document;

import io.bankspec.codegen.naming.Names;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves inline schemas that need a class to {@code components}, under a name made from the place where they stood. */
final class InlineSchemas {
    private final Schemas schemas;

    InlineSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    void operations(OpenAPI api) {
        // Shared ones first: the parser puts them in place of references, and the first name that is given stays.
        Components shared = api.getComponents();
        shared.getParameters().forEach((name, parameter) -> hoistParameters(List.of(parameter), ""));
        shared.getRequestBodies().forEach((name, body) -> hoist(body.getContent(), name));
        shared.getResponses().forEach((name, response) -> hoist(response.getContent(), name));
        Map<String, PathItem> items = new LinkedHashMap<>(api.getPaths());
        // Nobody calls these, but programs read what comes.
        if (api.getWebhooks() != null) api.getWebhooks().forEach(items::putIfAbsent);
        items.forEach((path, item) -> {
            hoistParameters(item.getParameters(), Names.type(path));
            item.readOperationsMap().forEach((method, operation) -> hoist(operation, nameOf(operation, method, path)));
        });
    }

    static String nameOf(Operation operation, PathItem.HttpMethod method, String path) {
        String id = operation.getOperationId();
        return id == null || id.isBlank() ? Names.member(method.name().toLowerCase(Locale.ROOT) + " " + path) : id;
    }

    private void hoist(Operation operation, String name) {
        hoistParameters(operation.getParameters(), name);
        RequestBody body = operation.getRequestBody();
        if (body != null && body.get$ref() == null) hoist(body.getContent(), name + " Request");
        if (operation.getResponses() == null) return;
        operation.getResponses().forEach((status, response) -> {
            String suffix = status.startsWith("2") ? " Response" : " Error" + status;
            if (response.get$ref() == null) hoist(response.getContent(), name + suffix);
        });
    }

    private void hoistParameters(@Nullable List<Parameter> parameters, String owner) {
        if (parameters == null) return;
        for (Parameter parameter : parameters) {
            if (parameter.get$ref() != null) continue;
            String name = owner + " " + parameter.getName();
            parameter.setSchema(hoist(parameter.getSchema(), name));
            hoist(parameter.getContent(), name);
        }
    }

    private void hoist(@Nullable Content content, String name) {
        if (content == null) return;
        for (MediaType media : content.values()) media.setSchema(hoist(media.getSchema(), name));
    }

    private @Nullable Schema<?> hoist(@Nullable Schema<?> schema, String name) {
        if (schema == null || schema.get$ref() != null) return schema;
        if (schemas.shape(schema) == Shape.OTHER) {
            children(schema, name);
            return schema;
        }
        String component = schemas.add(Names.type(name), schema);
        children(schema, schemas.className(component));
        // The place keeps what is said about it alone; everything else went with the schema.
        Schema<?> place = new Schema<>().description(schema.getDescription()).nullable(schema.getNullable());
        place.setDeprecated(schema.getDeprecated());
        place.setExtensions(schema.getExtensions());
        place.setExample(schema.getExample());
        place.addAllOfItem(new Schema<>().$ref("#/components/schemas/" + component));
        return place;
    }

    /** {@code Transaction} and {@code TransactionType} need not become TransactionTransactionType. */
    private static String propertyName(String owner, String property) {
        return property.startsWith(owner) && property.length() > owner.length() ? property : owner + property;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    void children(Schema<?> schema, String owner) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.replaceAll((name, property) -> hoist(property, propertyName(owner, Names.type(name))));
        }
        if (schema.getItems() != null) schema.setItems(hoist(schema.getItems(), owner + "Item"));
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(hoist(values, owner + "Value"));
        }
        // Parts of allOf are merged into their owner, so that only what is inside them needs a name.
        if (schema.getAllOf() != null) schema.getAllOf().forEach(part -> children((Schema<?>) part, owner));
        schema.setOneOf((List) hoistMembers(schema.getOneOf(), owner));
        schema.setAnyOf((List) hoistMembers(schema.getAnyOf(), owner));
    }

    @SuppressWarnings("rawtypes")
    private @Nullable List<Schema> hoistMembers(@Nullable List<Schema> members, String owner) {
        if (members == null) return null;
        List<Schema> result = new ArrayList<>();
        for (Schema<?> member : members) {
            String title = member.getTitle();
            result.add(hoist(member, title == null ? owner + " Option" + (result.size() + 1) : owner + " " + title));
        }
        return result;
    }
}
