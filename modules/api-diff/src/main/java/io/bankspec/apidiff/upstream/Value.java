package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Trait;
import io.bankspec.apidiff.document.Traits;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter, a header, a property or a body: a shape, and what its place says besides.
 *
 * @param nodes where our document may say why it deviates
 */
record Value(Shape shape, Traits traits, List<JsonNode> nodes) {

    static Value parameter(Document document, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        for (JsonNode media : Document.content(parameter).values()) schema = media.path("schema");
        Shape shape = new Shape(document, schema);
        Traits traits = shape.traits();
        traits.addIf(parameter.path("required").asBoolean(), Trait.REQUIRED);
        traits.addIf(parameter.path("deprecated").asBoolean(), Trait.DEPRECATED);
        List<JsonNode> nodes = new ArrayList<>(shape.nodes());
        nodes.add(parameter);
        return new Value(shape, traits, nodes);
    }

    static Value property(Shape owner, String name) {
        Shape shape = owner.property(name);
        shape.traits().addIf(owner.properties().isRequired(name), Trait.REQUIRED);
        return new Value(shape, shape.traits(), shape.nodes());
    }

    static Value of(Shape shape) {
        return new Value(shape, shape.traits(), shape.nodes());
    }

    /** {@code required string date}. */
    String description() {
        String type = traits.get(Trait.TYPE);
        return (traits.has(Trait.REQUIRED) ? "required " : "optional ") + (type.isEmpty() ? "any" : type);
    }
}
