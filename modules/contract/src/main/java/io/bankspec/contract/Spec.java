package io.bankspec.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A spec as the tree that its author wrote. An OpenAPI parser would do, were it not for decimals: all of them read
 * {@code 1.50} as {@code 1.5}, and what they make of a document is what the generator has seen already.
 */
final class Spec {
    private static final String RESOURCE = "classpath:";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper JSON = exact(new JsonMapper());
    private static final ObjectMapper YAML = exact(new YAMLMapper());

    private final String text;
    private final JsonNode root;

    /** @param location path of a file, or {@code classpath:} and the name of a resource */
    Spec(String location) {
        try {
            text = read(location);
            root = YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String location) throws IOException {
        if (!location.startsWith(RESOURCE)) return Files.readString(Path.of(location));
        String name = location.substring(RESOURCE.length());
        try (InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (resource == null) throw new FileNotFoundException(location);
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    String text() {
        return text;
    }

    /** Path of the first server, which ours stands in for. */
    String basePath() {
        String url = root.path("servers").path(0).path("url").asText();
        String path = URI.create(url.replaceAll("[{}]", "")).getPath();
        return path == null || path.equals("/") ? "" : path;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> resolve(path.getValue()).properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        JsonNode shared = resolve(path.getValue()).path("parameters");
                        operations.add(
                                new Operation(this, operation.getKey(), path.getKey(), operation.getValue(), shared));
                    }
                }));
        return operations;
    }

    /** Gives operations without an id that of the client. */
    void nameOperations(JavaApi java) {
        for (Operation operation : operations()) {
            if (operation.node().has("operationId")) continue;
            java.id(operation.method(), operation.path())
                    .ifPresent(id -> ((ObjectNode) operation.node()).put("operationId", id));
        }
    }

    Optional<String> requestIdHeader() {
        return Optional.ofNullable(root.path("x-request-id").path("header").textValue());
    }

    /** The property that makes an error of a success. */
    Optional<String> errorProperty() {
        return Optional.ofNullable(root.path("x-error-property").textValue());
    }

    /** The status with which a challenge comes that this operation answers, empty when no status tells. */
    String challengeStatus(String answer) {
        String challenge = operations().stream()
                .filter(operation -> operation.id().equals(answer))
                .map(operation ->
                        operation.node().path("x-answer").path("challenge").asText())
                .findFirst()
                .orElse("");
        return root.path("components")
                .path("x-challenges")
                .path(challenge)
                .path("status")
                .asText();
    }

    /** Ids of the operations that have an extension. */
    Set<String> withExtension(String name) {
        Set<String> ids = new TreeSet<>();
        for (Operation operation : operations()) if (operation.node().has(name)) ids.add(operation.id());
        return ids;
    }

    JsonNode scheme(String name) {
        return resolve(root.path("components").path("securitySchemes").path(name));
    }

    JsonNode security() {
        return root.path("security");
    }

    /** The schemas that have properties of their own or inherit some; another name of one is none. */
    Map<String, JsonNode> objectSchemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        root.path("components").path("schemas").properties().forEach(schema -> {
            boolean object = !shape(schema.getValue(), MissingNode.getInstance())
                    .properties()
                    .isEmpty();
            if (object && !schema.getValue().has("$ref")) schemas.put(schema.getKey(), schema.getValue());
        });
        return schemas;
    }

    /** What a reference stands for, and everything else as it is. */
    JsonNode resolve(JsonNode node) {
        if (!node.path("$ref").isTextual()) return node;
        JsonNode target = root.at(node.path("$ref").asText().substring(1));
        if (target.isMissingNode()) throw new IllegalArgumentException("dangling " + node);
        return resolve(target);
    }

    /** Name of the schema that a place refers to, or empty. */
    static String refName(JsonNode schema) {
        return schema.path("$ref").asText().replaceAll(".*/", "");
    }

    /** Whether the schema of a parameter or header says that its value must not be shown. */
    boolean isSecret(JsonNode place) {
        Shape shape = shape(place.path("schema"), MissingNode.getInstance());
        return shape.has("format", "password") || shape.has("x-sensitive", "true");
    }

    /** Whether null is a value of a schema, as it is of one that says nothing. */
    boolean mayBeNull(JsonNode schema) {
        Shape shape = shape(schema, JsonNodeFactory.instance.objectNode());
        boolean says = !shape.keyword("type").isMissingNode()
                || !shape.properties().isEmpty()
                || !shape.keyword("enum").isMissingNode();
        return !says || shape.has("nullable", "true") || shape.has("type", "null");
    }

    /** The paths to the provider's code of an error. */
    List<String> errorCodes() {
        JsonNode paths = root.path("x-error-code");
        List<String> all = new ArrayList<>();
        if (paths.isTextual()) all.add(paths.asText());
        paths.forEach(path -> all.add(path.asText()));
        return all;
    }

    /** A schema seen for one value: itself, what it is composed of, and those alternatives that the value can be. */
    Shape shape(JsonNode schema, JsonNode value) {
        List<JsonNode> parts = new ArrayList<>();
        collect(schema, value, parts);
        return new Shape(parts);
    }

    private void collect(JsonNode schema, JsonNode value, List<JsonNode> parts) {
        JsonNode resolved = resolve(schema);
        if (resolved instanceof MissingNode) return;
        parts.add(resolved);
        resolved.path("allOf").forEach(part -> collect(part, value, parts));
        for (String union : List.of("oneOf", "anyOf")) {
            for (JsonNode part : resolved.path(union)) {
                boolean object = resolve(part).has("properties");
                if (object == value.isObject()) collect(part, value, parts);
            }
        }
    }
}
