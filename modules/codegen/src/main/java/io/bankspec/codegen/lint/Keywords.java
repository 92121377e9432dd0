package io.bankspec.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The keywords of schemas and what each of them takes: a tool that trusts them fails in its own words, or does what nobody meant. */
final class Keywords {
    private record Shape(String name, Predicate<JsonNode> fits) {}

    private static final Map<String, Shape> SHAPES = new LinkedHashMap<>();

    static {
        put("a number", JsonNode::isNumber, "minimum maximum multipleOf");
        put("a number or a boolean", json -> json.isNumber() || json.isBoolean(), "exclusiveMinimum exclusiveMaximum");
        put("a whole number", Keywords::isCount, "minLength maxLength minItems maxItems minProperties maxProperties");
        put("true or false", JsonNode::isBoolean, "nullable readOnly writeOnly deprecated uniqueItems");
        put("text", JsonNode::isTextual, "title description format pattern $ref");
        put("text, or a list of texts", json -> json.isTextual() || isTexts(json), "type");
        put("a list of names", Keywords::isTexts, "required");
        put("a list", JsonNode::isArray, "enum");
        put("a list with something in it", json -> json.isArray() && !json.isEmpty(), "allOf oneOf anyOf prefixItems");
        put("a map", JsonNode::isObject, "properties patternProperties discriminator");
        put("a schema", json -> json.isObject() || json.isBoolean(), "items additionalProperties not");
    }

    private Keywords() {}

    private static void put(String shape, Predicate<JsonNode> fits, String keywords) {
        for (String keyword : keywords.split(" ")) SHAPES.put(keyword, new Shape(shape, fits));
    }

    private static boolean isCount(JsonNode json) {
        return json.isIntegralNumber() && json.canConvertToInt() && json.intValue() >= 0;
    }

    private static boolean isTexts(JsonNode json) {
        if (!json.isArray()) return false;
        for (JsonNode item : json) if (!item.isTextual()) return false;
        return true;
    }

    static void check(Node schema, boolean is30) throws UnsoundException {
        if (!schema.json().isObject() && !schema.json().isBoolean())
            throw UnsoundException.invalid(schema, "this is no schema", "write a map of keywords");
        if (is30 && schema.get("type").json().isArray())
            throw UnsoundException.invalid(
                    schema.get("type"), "OpenAPI 3.0 has no list of types", "write one, or oneOf");
        for (Map.Entry<String, Shape> keyword : SHAPES.entrySet()) {
            Node value = schema.get(keyword.getKey());
            if (!value.exists() || keyword.getValue().fits.test(value.json())) continue;
            String found = value.json().isContainerNode() ? value.json().isEmpty() ? "empty" : "something else" : "";
            String message = keyword.getKey() + " is " + (found.isEmpty() ? "'" + value.text() + "'" : found);
            throw UnsoundException.invalid(value, message, "write " + keyword.getValue().name);
        }
        for (Node part : List.of(schema.get("properties"), schema.get("patternProperties")))
            for (Node property : part.fields())
                if (!property.json().isObject() && !property.json().isBoolean())
                    throw UnsoundException.invalid(
                            property, property.key() + " has no schema", "write a map of keywords");
    }
}
