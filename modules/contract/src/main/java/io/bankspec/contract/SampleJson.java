package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON in which everything that a schema names is there, and every secret, and all personal data, is a canary. */
record SampleJson(Spec spec, boolean objects) {
    static final String CANARY = "canary-4f1d";
    static final String CANARY_DATE = "1934-05-06";
    private static final int MAX_DEPTH = 7;

    /** One for the alternatives that are objects, and one for the others. */
    static List<JsonNode> all(Spec spec, JsonNode schema) {
        return List.of(new SampleJson(spec, true).of(schema, 0), new SampleJson(spec, false).of(schema, 0));
    }

    /** The first of them. */
    static JsonNode of(Spec spec, JsonNode schema) {
        return all(spec, schema).get(0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Shape shape = spec.shape(schema, objects ? nodes.objectNode() : nodes.textNode(""));
        if (shape.has("format", "password")) return nodes.textNode(CANARY);
        if (shape.has("x-sensitive", "true") && shape.has("type", "string"))
            return nodes.textNode(shape.has("format", "date") ? CANARY_DATE : CANARY);
        if (depth > MAX_DEPTH) return NullNode.instance;
        if (shape.has("type", "array")) {
            ArrayNode list = nodes.arrayNode();
            return list.add(of(shape.keyword("items"), depth + 1));
        }
        if (!shape.properties().isEmpty() || !shape.values().isMissingNode()) {
            ObjectNode object = nodes.objectNode();
            shape.properties().forEach(name -> object.set(name, of(shape.property(name), depth + 1)));
            if (!shape.values().isMissingNode()) object.set("some name", of(shape.values(), depth + 1));
            return object;
        }
        if (!shape.keyword("enum").isMissingNode()) return shape.keyword("enum").get(0);
        return scalar(shape);
    }

    private static JsonNode scalar(Shape shape) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String format = shape.keyword("format").asText();
        return switch (shape.keyword("type").asText()) {
            case "boolean" -> nodes.booleanNode(true);
            case "integer" -> nodes.numberNode(17);
            case "number" -> Spec.json("17.50");
            case "object" -> Spec.json("{\"any\": [1, null]}");
            case "string" ->
                switch (format) {
                    case "date" -> nodes.textNode("2016-10-13");
                    case "date-time" -> nodes.textNode("2016-10-13T17:57:38Z");
                    case "local-date-time" -> nodes.textNode("2016-10-13T17:57:38");
                    case "sql-timestamp" -> nodes.textNode("2016-10-13 17:57:38.000");
                    case "decimal" -> nodes.textNode("17.50");
                    case "epoch-seconds" -> nodes.textNode("1476381458");
                    default -> nodes.textNode("some text");
                };
            default -> nodes.textNode("anything");
        };
    }
}
