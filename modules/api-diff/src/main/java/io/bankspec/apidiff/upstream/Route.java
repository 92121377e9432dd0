package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what stands at a place of an operation, however the schemas on the way are called. */
final class Route {
    private final Document document;
    private final Operation operation;
    private final JsonNode node;

    Route(Document document, Operation operation) {
        this.document = document;
        this.operation = operation;
        node = document.operations().get(operation);
    }

    /** Null where there is nothing. */
    @Nullable
    Value to(Place place) {
        Value value = start(place);
        for (String segment : place.path()) {
            if (value == null) return null;
            value = step(value.shape(), segment);
        }
        return value;
    }

    private @Nullable Value start(Place place) {
        return switch (place.element()) {
            case PARAMETER -> value(Parts.parameters(document, operation, node).get(place));
            case RESPONSE_HEADER ->
                value(Parts.headers(document, place.owner(), response(place.owner()))
                        .get(place));
            case RESPONSE -> response(place.name()).isMissingNode() ? null : value(response(place.name()));
            case REQUEST_BODY -> body().isMissingNode() ? null : value(body());
            case REQUEST_MEDIA_TYPE -> content(body(), place);
            case RESPONSE_MEDIA_TYPE -> content(response(place.owner()), place);
            default -> value(node);
        };
    }

    private @Nullable Value value(@Nullable JsonNode part) {
        return part == null ? null : Value.parameter(document, part);
    }

    private JsonNode body() {
        return document.resolve(node.path("requestBody"));
    }

    private JsonNode response(String status) {
        return Parts.responses(document, node)
                .getOrDefault(Place.of(Element.RESPONSE, status), MissingNode.getInstance());
    }

    /** What is within a body may be there under another media type; the media type itself may not. */
    private @Nullable Value content(JsonNode owner, Place place) {
        Map<String, JsonNode> content = Document.content(owner);
        JsonNode exact = content.get(place.name());
        if (exact != null) return Value.of(new Shape(document, exact.path("schema")));
        String other = new MediaTypes(content.keySet(), Set.of(place.name()))
                .pairs().keySet().stream().findFirst().orElse("");
        boolean isWithin = !place.path().isEmpty() && !other.isEmpty();
        return isWithin ? Value.of(new Shape(document, content.get(other).path("schema"))) : null;
    }

    private static @Nullable Value step(Shape shape, String segment) {
        if (segment.equals("[]")) return shape.hasItems() ? Value.of(shape.items()) : null;
        if (segment.equals("{}")) return shape.hasValues() ? Value.of(shape.values()) : null;
        return shape.properties().has(segment) ? Value.property(shape, segment) : null;
    }
}
