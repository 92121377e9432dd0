package io.bankspec.codegen;

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
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The schemas of one document, sorted into those that become a class and those that do not. Inline schemas that need a
 * class are moved to {@code components} under a name made from the place where they stood.
 */
final class Schemas {
    /** What a schema becomes in Java. */
    enum Shape {
        ENUM,
        UNION,
        OBJECT,
        /** No class of its own: scalar, list, map, anything, or another name for a schema elsewhere. */
        OTHER
    }

    /** Names that the templates use unqualified, or that every Java file sees. */
    private static final String[] RESERVED = {
        "Object",
        "String",
        "Integer",
        "Long",
        "Boolean",
        "Number",
        "Void",
        "Record",
        "Enum",
        "Class",
        "Override",
        "Deprecated",
        "SuppressWarnings",
        "Iterable",
        "Math",
        "Character",
        "Error",
        "Exception",
        "System",
        "Thread",
        "Module",
        "Package",
        "Process",
        "Byte",
        "Short",
        "Float",
        "Double",
        "Comparable",
        "Runnable",
        "StringBuilder",
        "LinkedHashMap",
        "List",
        "Map",
        "Set",
        "Collections",
        "Arrays",
        "Objects",
        "Optional",
        "BigDecimal",
        "Instant",
        "LocalDate",
        "LocalDateTime",
        "OffsetDateTime",
        "IOException",
        "JsonAdapter",
        "JsonReader",
        "JsonToken",
        "JsonWriter",
        "TypeAdapter",
        "Json",
        "Scalars",
        "Adapters",
        "Tolerant",
        "Variant",
        "Variants",
        "Extras",
        "ModelText",
        "Required",
        "Schema",
        "Nullable",
        "Adapter",
        "Builder",
        "Known",
        "ApiCall",
        "Endpoint",
        "ErrorBody",
        "RequestParams",
        "RequestEditor",
        "Body",
        "DELETE",
        "GET",
        "HEAD",
        "HTTP",
        "OPTIONS",
        "PATCH",
        "POST",
        "PUT",
        "Headers",
        "Multipart",
        "Part",
        "Path",
        "Query",
        "Header",
        "Streaming",
        "Tag",
        "Operation",
        "RequestBody",
        "ResponseBody",
        "MultipartBody"
    };

    private final Map<String, Schema<?>> components = new LinkedHashMap<>();
    private final Map<String, String> classNames = new LinkedHashMap<>();
    private final Names.Scope classScope = new Names.Scope(RESERVED);

    @SuppressWarnings({"rawtypes", "unchecked"})
    Schemas(OpenAPI api, String... otherClasses) {
        for (String name : otherClasses) classScope.unique(name);
        if (api.getComponents() == null) api.setComponents(new io.swagger.v3.oas.models.Components());
        Map<String, Schema> declared = api.getComponents().getSchemas();
        if (declared != null) declared.forEach((name, schema) -> components.put(name, schema));
        List<String> names = List.copyOf(components.keySet());
        names.stream()
                .filter(name -> shape(components.get(name)) != Shape.OTHER)
                .forEach(this::nameClass);
        names.forEach(name -> hoistChildren(components.get(name), classNames.getOrDefault(name, Names.type(name))));
        hoistOperations(api);
        api.getComponents().setSchemas(new LinkedHashMap<>((Map) components));
    }

    private String nameClass(String component) {
        String wanted = Names.type(component);
        String name = classScope.unique(wanted);
        // A reserved name gets a word, not a number, so that it can be read.
        if (!name.equals(wanted) && isReserved(wanted)) name = classScope.unique(wanted + "Model");
        classNames.put(component, name);
        return name;
    }

    private static boolean isReserved(String name) {
        return Stream.of(RESERVED).anyMatch(name::equalsIgnoreCase);
    }

    /** A class name outside the models: no model and no other such class has it. */
    String reserveClassName(String wanted, String otherwise) {
        String name = classScope.unique(wanted);
        return name.equals(wanted) ? name : classScope.unique(otherwise);
    }

    Map<String, String> classNames() {
        return classNames;
    }

    void forEach(Consumer<Schema<?>> action) {
        components.values().forEach(action);
    }

    /** A schema that may no longer be used is still used by the rest of its document. */
    boolean hasDeprecatedClasses() {
        return classNames.keySet().stream()
                .anyMatch(name -> Boolean.TRUE.equals(component(name).getDeprecated()));
    }

    Schema<?> component(String name) {
        return Objects.requireNonNull(components.get(name), () -> "no schema named " + name);
    }

    /** The class for a component, or null when it needs none. */
    String className(String component) {
        return classNames.get(component);
    }

    static String refName(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref == null ? null : References.name(ref);
    }

    /** The schema itself, or the component that it refers to; a dangling reference is free-form. */
    Schema<?> resolve(Schema<?> schema) {
        Schema<?> current = schema;
        for (int depth = 0; current.get$ref() != null && depth < 50; depth++) current = referred(current);
        return current;
    }

    /** The component that a reference names, which may be a reference itself. */
    Schema<?> referred(Schema<?> reference) {
        return components.getOrDefault(refName(reference), new Schema<>());
    }

    /** Like {@link #resolve}, also through an allOf that stands for its only part. */
    Schema<?> target(Schema<?> schema) {
        Schema<?> current = resolve(schema);
        for (int i = 0;
                i < 10 && shape(current) == Shape.OTHER && parts(current).size() == 1;
                i++) {
            current = resolve(parts(current).get(0));
        }
        return current;
    }

    Shape shape(Schema<?> schema) {
        return shape(schema, 0);
    }

    private Shape shape(Schema<?> schema, int depth) {
        if (schema == null || schema.get$ref() != null || depth > 20) return Shape.OTHER;
        if (isEnum(schema)) return Shape.ENUM;
        if (hasProperties(schema)) return Shape.OBJECT;
        List<Schema<?>> parts = parts(schema);
        if (parts.size() > 1 || parts.size() == 1 && schema.getRequired() != null) {
            return parts.stream().anyMatch(part -> isObject(resolve(part), depth + 1)) ? Shape.OBJECT : Shape.OTHER;
        }
        if (parts.isEmpty() && alternatives(schema).size() > 1) return Shape.UNION;
        return Shape.OTHER;
    }

    private boolean isObject(Schema<?> schema, int depth) {
        if (shape(schema, depth) == Shape.OBJECT || shape(schema, depth) == Shape.UNION) return true;
        List<Schema<?>> parts = parts(schema);
        return depth < 20 && parts.size() == 1 && isObject(resolve(parts.get(0)), depth + 1);
    }

    static boolean hasProperties(Schema<?> schema) {
        return schema.getProperties() != null && !schema.getProperties().isEmpty();
    }

    private static boolean isEnum(Schema<?> schema) {
        String type = type(schema);
        return enumValues(schema).size() > 0
                && (type == null || type.equals("string") || type.equals("integer") || type.equals("number"))
                && enumValues(schema).stream().noneMatch(value -> value instanceof Boolean || value instanceof Map);
    }

    static List<Object> enumValues(Schema<?> schema) {
        if (schema.getEnum() == null) return List.of();
        return schema.getEnum().stream()
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .distinct()
                .toList();
    }

    /** The JSON type; of the list that OpenAPI 3.1 allows, the only one besides null. */
    static String type(Schema<?> schema) {
        if (schema.getType() != null || schema.getTypes() == null) return schema.getType();
        List<String> types =
                schema.getTypes().stream().filter(type -> !type.equals("null")).toList();
        return types.size() == 1 ? types.get(0) : null;
    }

    static boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains("null"));
    }

    /** The members of {@code allOf} that say something about the type. */
    static List<Schema<?>> parts(Schema<?> schema) {
        return members(schema.getAllOf());
    }

    /** The members of {@code oneOf} and {@code anyOf} that say something about the type. */
    static List<Schema<?>> alternatives(Schema<?> schema) {
        return Stream.concat(members(schema.getOneOf()).stream(), members(schema.getAnyOf()).stream())
                .filter(member -> !"null".equals(type(member)))
                .toList();
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema<?>> members(List<Schema> members) {
        List<Schema<?>> result = new ArrayList<>();
        if (members != null) for (Schema member : members) if (saysType(member)) result.add(member);
        return result;
    }

    private static boolean saysType(Schema<?> schema) {
        return schema.get$ref() != null
                || type(schema) != null
                || hasProperties(schema)
                || schema.getEnum() != null
                || !parts(schema).isEmpty()
                || !alternatives(schema).isEmpty();
    }

    // Hoisting

    private void hoistOperations(OpenAPI api) {
        // Shared ones first: the parser puts them in place of references, and the first name that is given stays.
        if (api.getComponents().getParameters() != null) {
            api.getComponents().getParameters().forEach((name, parameter) -> hoistParameters(List.of(parameter), ""));
        }
        if (api.getComponents().getRequestBodies() != null) {
            api.getComponents().getRequestBodies().forEach((name, body) -> hoist(body.getContent(), name));
        }
        if (api.getComponents().getResponses() != null) {
            api.getComponents().getResponses().forEach((name, response) -> hoist(response.getContent(), name));
        }
        if (api.getPaths() == null) return;
        api.getPaths().forEach((path, item) -> {
            hoistParameters(item.getParameters(), Names.type(path));
            item.readOperationsMap().forEach((method, operation) -> hoist(operation, nameOf(operation, method, path)));
        });
    }

    static String nameOf(Operation operation, PathItem.HttpMethod method, String path) {
        String id = operation.getOperationId();
        return id == null || id.isBlank()
                ? Names.member(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path)
                : id;
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

    private void hoistParameters(List<Parameter> parameters, String owner) {
        if (parameters == null) return;
        for (Parameter parameter : parameters) {
            if (parameter.get$ref() != null) continue;
            String name = owner + " " + parameter.getName();
            parameter.setSchema(hoist(parameter.getSchema(), name));
            hoist(parameter.getContent(), name);
        }
    }

    private void hoist(Content content, String name) {
        if (content == null) return;
        for (MediaType media : content.values()) media.setSchema(hoist(media.getSchema(), name));
    }

    private Schema<?> hoist(Schema<?> schema, String name) {
        if (schema == null || schema.get$ref() != null) return schema;
        if (shape(schema) == Shape.OTHER) {
            hoistChildren(schema, name);
            return schema;
        }
        String component = unusedComponent(Names.type(name));
        components.put(component, schema);
        hoistChildren(schema, nameClass(component));
        // The place keeps what is said about it alone; everything else went with the schema.
        Schema<?> place = new Schema<>().description(schema.getDescription()).nullable(schema.getNullable());
        place.setDeprecated(schema.getDeprecated());
        place.setExtensions(schema.getExtensions());
        place.setExample(schema.getExample());
        place.addAllOfItem(new Schema<>().$ref("#/components/schemas/" + component));
        return place;
    }

    private String unusedComponent(String wanted) {
        String name = wanted;
        for (int i = 2; components.containsKey(name); i++) name = wanted + i;
        return name;
    }

    /** {@code Transaction} and {@code TransactionType} need not become TransactionTransactionType. */
    private static String propertyName(String owner, String property) {
        return property.startsWith(owner) && property.length() > owner.length() ? property : owner + property;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void hoistChildren(Schema<?> schema, String owner) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.replaceAll((name, property) -> hoist(property, propertyName(owner, Names.type(name))));
        }
        if (schema.getItems() != null) schema.setItems(hoist(schema.getItems(), owner + "Item"));
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(hoist(values, owner + "Value"));
        }
        // Parts of allOf are merged into their owner, so that only what is inside them needs a name.
        if (schema.getAllOf() != null) schema.getAllOf().forEach(part -> hoistChildren((Schema<?>) part, owner));
        schema.setOneOf((List) hoistMembers(schema.getOneOf(), owner));
        schema.setAnyOf((List) hoistMembers(schema.getAnyOf(), owner));
    }

    @SuppressWarnings("rawtypes")
    private List<Schema> hoistMembers(List<Schema> members, String owner) {
        if (members == null) return null;
        List<Schema> result = new ArrayList<>();
        for (Schema<?> member : members) {
            String title = member.getTitle();
            result.add(hoist(member, title == null ? owner + " Option" + (result.size() + 1) : owner + " " + title));
        }
        return result;
    }
}
