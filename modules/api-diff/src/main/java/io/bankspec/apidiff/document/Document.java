package io.bankspec.apidiff.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bankspec.codegen.document.References;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON of a document, its references followed. */
public final class Document {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int MAX_HOPS = 20;

    private final JsonNode root;
    private final Map<Operation, JsonNode> operations = new LinkedHashMap<>();

    public Document(JsonNode root) {
        this.root = root;
        root.path("paths").properties().forEach(path -> addOperations(path.getKey(), resolve(path.getValue())));
    }

    public JsonNode root() {
        return root;
    }

    public JsonNode components(String kind) {
        return root.path("components").path(kind);
    }

    /** What a reference leads to; a node without one is its own result, and one that leads nowhere is missing. */
    public JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        for (int hops = 0; target.path("$ref").isTextual(); hops++) {
            String reference = target.path("$ref").textValue();
            if (hops == MAX_HOPS || !reference.startsWith("#/")) return MissingNode.getInstance();
            target = root.at(URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return target;
    }

    /** The name of the schema that is referred to, empty where none is. */
    public static String schemaName(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith(SCHEMAS) ? References.name(reference) : "";
    }

    /** In the order of the document. */
    public Map<Operation, JsonNode> operations() {
        return Collections.unmodifiableMap(operations);
    }

    private void addOperations(String path, JsonNode item) {
        item.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry ->
                        operations.put(Operation.of(entry.getKey(), path, entry.getValue()), entry.getValue()));
    }

    /** Those of the path too, unless the operation says something else under the same name. */
    public List<JsonNode> parameters(Operation operation, JsonNode node) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        JsonNode item = resolve(root.path("paths").path(operation.path()));
        for (JsonNode owner : List.of(item, node)) {
            for (JsonNode entry : owner.path("parameters")) {
                JsonNode parameter = resolve(entry);
                parameters.put(
                        parameter.path("in").asText()
                                + ' '
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        return new ArrayList<>(parameters.values());
    }

    /** The media types of a body, a response or a parameter, by name. */
    public static Map<String, JsonNode> content(JsonNode owner) {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        owner.path("content").properties().forEach(entry -> content.put(entry.getKey(), entry.getValue()));
        return content;
    }
}
