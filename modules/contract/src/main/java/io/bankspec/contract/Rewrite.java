package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.BiFunction;

/** Changes to JSON that need to know its schema. */
final class Rewrite {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Spec spec;
    private final BiFunction<Shape, JsonNode, JsonNode> change;

    private Rewrite(Spec spec, BiFunction<Shape, JsonNode, JsonNode> change) {
        this.spec = spec;
        this.change = change;
    }

    /** The declared form of what a client may spell otherwise. */
    static JsonNode declared(Spec spec, JsonNode schema, JsonNode value) {
        return new Rewrite(spec, Rewrite::declared).apply(schema, value);
    }

    /** A property that no spec names, in every object that has named ones. */
    static JsonNode withUnknownFields(Spec spec, JsonNode schema, JsonNode value) {
        return new Rewrite(spec, Rewrite::withUnknownField).apply(schema, value);
    }

    /** A value that no spec lists, in every place that has a list of them. */
    static JsonNode withUnknownValues(Spec spec, JsonNode schema, JsonNode value) {
        return new Rewrite(spec, Rewrite::withUnknownValue).apply(schema, value);
    }

    /** What the provider may really send in the place of the declared shape. */
    static JsonNode tolerated(Spec spec, JsonNode schema, JsonNode value) {
        return new Rewrite(spec, Rewrite::tolerated).apply(schema, value);
    }

    private JsonNode apply(JsonNode schema, JsonNode original) {
        JsonNode value = change.apply(spec.shape(schema, original), original);
        Shape shape = spec.shape(schema, value);
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach(p -> object.set(p.getKey(), apply(shape.property(p.getKey()), p.getValue())));
            return object;
        }
        if (value.isArray()) {
            ArrayNode list = NODES.arrayNode();
            value.forEach(item -> list.add(apply(shape.keyword("items"), item)));
            return list;
        }
        return value;
    }

    private static JsonNode declared(Shape shape, JsonNode original) {
        JsonNode value = original;
        if (shape.has("x-tolerate", "null-as-empty") && value.isNull()) return NODES.arrayNode();
        if (shape.has("x-tolerate", "empty-as-null") && value.asText("x").isEmpty()) return NullNode.instance;
        if (shape.has("x-tolerate", "object-as-null") && value.isObject() && value.isEmpty()) return NullNode.instance;
        boolean single = !value.isNull() && !value.isArray();
        if (shape.has("x-tolerate", "single-item") && single)
            value = NODES.arrayNode().add(value);
        if (shape.has("x-tolerate", "wrapped-items") && value.isArray()) {
            ArrayNode list = NODES.arrayNode();
            value.forEach(item -> list.add(unwrapped(item)));
            value = list;
        }
        return value;
    }

    private static JsonNode unwrapped(JsonNode item) {
        boolean wrapped =
                item.isObject() && item.size() == 1 && item.elements().next().isObject();
        return wrapped ? item.elements().next() : item;
    }

    private static JsonNode tolerated(Shape shape, JsonNode value) {
        if (shape.has("x-tolerate", "null-as-empty") && value.isArray() && value.isEmpty()) return NullNode.instance;
        if (shape.has("x-tolerate", "empty-as-null") && value.isNull()) return TextNode.valueOf("");
        if (shape.has("x-tolerate", "object-as-null") && value.isNull()) return NODES.objectNode();
        if (!value.isArray()) return value;
        if (shape.has("x-tolerate", "single-item") && value.size() == 1) return value.get(0);
        if (!shape.has("x-tolerate", "wrapped-items")) return value;
        ArrayNode list = NODES.arrayNode();
        value.forEach(item -> list.add(NODES.objectNode().set("wrapper", item)));
        return list;
    }

    private static JsonNode withUnknownField(Shape shape, JsonNode value) {
        if (!value.isObject() || shape.properties().isEmpty() || !shape.values().isMissingNode()) return value;
        ObjectNode object = value.deepCopy();
        object.set("unheard_of", Spec.json("{\"list\": [1, null, \"text\", 2.50], \"none\": null, \"yes\": true}"));
        return object;
    }

    private static JsonNode withUnknownValue(Shape shape, JsonNode value) {
        if (shape.keyword("enum").isMissingNode() || value.isNull()) return value;
        return value.isNumber() ? NODES.numberNode(987654) : TextNode.valueOf("UNHEARD_OF");
    }
}
