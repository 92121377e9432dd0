package io.bankspec.apidiff.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bankspec.apidiff.client.Client;
import io.bankspec.codegen.lint.SpecLint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The examples of a document, which are answers and requests of its time, as models of a client read them. */
final class Examples {
    private final JsonNode root;
    private final List<Example> examples = new ArrayList<>();

    /**
     * A body.
     *
     * @param operation its id
     */
    record Example(String operation, boolean isRequest, JsonNode body) {}

    /** @param spec the document */
    Examples(Path spec) {
        try {
            root = new ObjectMapper().readTree(SpecLint.document(spec));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(spec + ": " + e.getOriginalMessage(), e);
        }
        for (JsonNode path : root.path("paths"))
            for (JsonNode operation : path) if (operation.path("operationId").isTextual()) collect(operation);
    }

    private void collect(JsonNode operation) {
        String id = operation.path("operationId").textValue();
        collect(id, true, resolved(operation.path("requestBody")));
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) collect(id, false, resolved(response.getValue()));
        });
    }

    private void collect(String operation, boolean isRequest, JsonNode body) {
        JsonNode json = body.path("content").path("application/json");
        if (json.has("example")) examples.add(new Example(operation, isRequest, json.path("example")));
        for (JsonNode example : json.path("examples"))
            examples.add(new Example(operation, isRequest, resolved(example).path("value")));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    /** What the getters of the client's models answer when they are made of them. */
    Reading read(Client client) {
        try (Reading reading = new Reading(client)) {
            for (Example example : examples) {
                // Models are of objects; those of a list are read one by one.
                boolean isList = example.body().isArray();
                if (isList) example.body().forEach(item -> reading.of(example, item));
                else reading.of(example, example.body());
            }
            return reading;
        }
    }
}
