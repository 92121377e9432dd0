package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The type of a schema in words: {@code string date}, {@code Account}, {@code list of Account}, {@code map of number},
 * {@code enumeration of string}, {@code object}, {@code union}, {@code any}. Secrets are of the type that they have besides.
 */
public final class Types {
    private Types() {}

    public static String of(JsonNode schema) {
        String name = Document.schemaName(schema);
        if (!name.isEmpty()) return name;
        if (schema.path("$ref").isTextual()) return schema.path("$ref").textValue();
        if (isReference(schema)) return of(schema.path("allOf").get(0));
        if (!members(schema).isEmpty()) return "union";
        String type = jsonType(schema);
        boolean isObject = type.equals("object") || type.isEmpty() && (schema.has("properties") || schema.has("allOf"));
        if (isObject) return object(schema);
        if (type.equals("array") || type.isEmpty() && schema.has("items")) return "list of " + of(schema.path("items"));
        if (!enumeration(schema).isEmpty() && !type.equals("boolean")) {
            return "enumeration of " + (type.isEmpty() ? "any" : withFormat(type, schema));
        }
        return type.isEmpty() ? "any" : withFormat(type, schema);
    }

    private static String object(JsonNode schema) {
        JsonNode values = schema.path("additionalProperties");
        return values.isObject() && !schema.has("properties") ? "map of " + of(values) : "object";
    }

    private static String withFormat(String type, JsonNode schema) {
        String format = schema.path("format").asText();
        return format.isEmpty() || format.equals("password") ? type : type + ' ' + format;
    }

    /** Besides null; where OpenAPI 3.1 allows several they are all there, and where there is none it is empty. */
    public static String jsonType(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) return type.asText();
        List<String> types = new ArrayList<>();
        for (JsonNode one : type) if (!one.asText().equals("null")) types.add(one.asText());
        return String.join("|", types);
    }

    public static boolean isNullable(JsonNode schema) {
        if (schema.path("nullable").asBoolean()) return true;
        for (JsonNode type : schema.path("type")) if (type.asText().equals("null")) return true;
        for (String keyword : List.of("oneOf", "anyOf")) {
            for (JsonNode member : schema.path(keyword)) {
                if (member.path("type").asText().equals("null")) return true;
            }
        }
        return false;
    }

    /** A reference with something said beside it, which OpenAPI 3.0 writes as the only part of {@code allOf}. */
    public static boolean isReference(JsonNode schema) {
        JsonNode parts = schema.path("allOf");
        return parts.size() == 1 && parts.get(0).has("$ref") && !schema.has("properties") && !schema.has("required");
    }

    /** The alternatives besides null. */
    public static List<JsonNode> members(JsonNode schema) {
        List<JsonNode> members = new ArrayList<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            for (JsonNode member : schema.path(keyword)) {
                if (!member.path("type").asText().equals("null")) members.add(member);
            }
        }
        return members;
    }

    /** The values as text, null left out. */
    public static List<String> enumeration(JsonNode schema) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : schema.path("enum")) if (!value.isNull()) values.add(Texts.of(value));
        if (values.isEmpty() && schema.has("const")) values.add(Texts.of(schema.path("const")));
        return values;
    }
}
