package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an operation is made of, under names that are the same in every document that means the same. */
final class Parts {
    private Parts() {}

    /** Those of the path by their order: how they are called there is for readers. */
    static Map<Place, JsonNode> parameters(Document document, Operation operation, JsonNode node) {
        Map<Place, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode parameter : document.parameters(operation, node)) {
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            if (in.equals("path"))
                name = String.valueOf(operation.pathParameters().indexOf(name) + 1);
            parameters.put(
                    Place.of(Element.PARAMETER, in, in.equals("header") ? name.toLowerCase(Locale.ROOT) : name),
                    parameter);
        }
        return parameters;
    }

    static Map<Place, JsonNode> responses(Document document, JsonNode node) {
        Map<Place, JsonNode> responses = new LinkedHashMap<>();
        node.path("responses")
                .properties()
                .forEach(response -> responses.put(
                        Place.of(Element.RESPONSE, response.getKey()), document.resolve(response.getValue())));
        return responses;
    }

    static Map<Place, JsonNode> headers(Document document, String status, JsonNode response) {
        Map<Place, JsonNode> headers = new LinkedHashMap<>();
        response.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        Place.of(
                                Element.RESPONSE_HEADER, status, header.getKey().toLowerCase(Locale.ROOT)),
                        document.resolve(header.getValue())));
        return headers;
    }
}
