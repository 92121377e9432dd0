package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Turns an OpenAPI 3.0 schema into JSON Schema 2020-12, for the examples: {@code nullable} becomes a type, and formats
 * become patterns, because a validator does not know ours. Keywords that examples need not keep to are left out.
 */
final class ExampleSchema {
    /**
     * Path of the branch that lets a nullable value be null: that this one fails says nothing about the value. No path
     * of a spec ends like it: a const of the spec becomes an enum.
     */
    static final String NULL_BRANCH = "anyOf[0].const";

    private static final List<String> COPIED =
            List.of("type", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?";
    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("date", "^\\d{4}-\\d{2}-\\d{2}$"),
            Map.entry("date-time", "^\\d{4}-\\d{2}-\\d{2}T" + TIME + "(Z|[+-]\\d{2}:\\d{2})$"),
            Map.entry("decimal", "^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$"),
            Map.entry("epoch-seconds", "^-?\\d+$"),
            Map.entry("local-date-time", "^\\d{4}-\\d{2}-\\d{2}T" + TIME + "$"),
            Map.entry("sql-timestamp", "^\\d{4}-\\d{2}-\\d{2} " + TIME + "$"));

    private ExampleSchema() {}

    static ObjectNode of(Node schema) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (schema.has("$ref")) {
            return result.put("$ref", schema.get("$ref").text().replace("#/components/schemas/", "#/$defs/"));
        }
        for (String keyword : COPIED) {
            if (schema.has(keyword)) result.set(keyword, schema.get(keyword).json());
        }
        if (schema.has("const")) result.putArray("enum").add(schema.get("const").json());
        required(schema, result);
        texts(schema, result);
        parts(schema, result);
        return schema.get("nullable").isTrue() ? orNull(result) : result;
    }

    /** What only one side sends is in the examples of one side. */
    private static void required(Node schema, ObjectNode result) {
        for (Node name : schema.get("required").items()) {
            Node property = schema.get("properties").get(name.text());
            boolean isOneSided = property.get("readOnly").isTrue()
                    || property.get("writeOnly").isTrue();
            if (!isOneSided) result.withArray("required").add(name.json());
        }
    }

    private static void texts(Node schema, ObjectNode result) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        String ofFormat = PATTERNS.get(schema.get("format").text());
        if (ofFormat != null) all.addObject().put("pattern", ofFormat);
        String own = schema.get("pattern").text();
        if (!own.isEmpty() && TypeRules.isRegex(own)) all.addObject().put("pattern", own);
        if (!all.isEmpty()) result.set("allOf", all);
        if (schema.get("format").is("int32")) {
            result.put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
        }
    }

    private static void parts(Node schema, ObjectNode result) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (Node property : schema.get("properties").fields()) properties.set(property.key(), of(property));
        if (!properties.isEmpty()) result.set("properties", properties);
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.get(part).json().isObject()) result.set(part, of(schema.get(part)));
        }
        for (String parts : List.of("allOf", "oneOf", "anyOf")) {
            // A discriminator says which one; several may do without it.
            String target = schema.has("discriminator") && parts.equals("oneOf") ? "anyOf" : parts;
            for (Node part : schema.get(parts).items()) result.withArray(target).add(of(part));
        }
        if (schema.get("additionalProperties").json().isBoolean()) {
            result.set(
                    "additionalProperties", schema.get("additionalProperties").json());
        }
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").addObject().putNull("const");
        either.withArray("anyOf").add(schema);
        return either;
    }
}
