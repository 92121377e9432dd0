package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/** What an operation has that the contracts cannot make or check, though the client may well know it. */
final class UnknownParts {
    private UnknownParts() {}

    /** The first of them. */
    static Optional<String> of(Operation operation) {
        if (operation.results().isEmpty()) return Optional.of("answers, of which none is a success");
        if (operation.node().has("servers")) return Optional.of("own servers");
        for (JsonNode parameter : operation.declaredParameters()) {
            if (isUnknown(operation.spec(), parameter))
                return Optional.of("parameter " + parameter.path("name").asText());
        }
        return operation.requests().stream()
                .filter(body -> !body.isJson() && !body.isForm())
                .map(body -> "body " + body.mediaType())
                .findFirst()
                .or(() -> operation.answers().stream()
                        .filter(answer -> answer.mediaType().matches(".*[*;].*"))
                        .map(answer -> "answer " + answer.mediaType())
                        .findFirst());
    }

    private static boolean isUnknown(Spec spec, JsonNode parameter) {
        String in = parameter.path("in").asText();
        String style = in.equals("query") ? "form" : "simple";
        boolean usual = parameter.path("style").asText(style).equals(style) && !parameter.has("content");
        if (in.equals("cookie") || !usual || parameter.path("allowReserved").asBoolean()) return true;
        Shape shape = spec.shape(parameter.path("schema"), MissingNode.getInstance());
        return !isScalar(shape)
                && !(shape.has("type", "array")
                        && isScalar(spec.shape(shape.keyword("items"), MissingNode.getInstance())));
    }

    private static boolean isScalar(Shape shape) {
        boolean union = !shape.keyword("oneOf").isMissingNode()
                || !shape.keyword("anyOf").isMissingNode();
        return !union
                && List.of("string", "integer", "number", "boolean")
                        .contains(shape.keyword("type").asText());
    }
}
