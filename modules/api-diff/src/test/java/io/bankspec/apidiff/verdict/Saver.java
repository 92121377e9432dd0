package io.bankspec.apidiff.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bankspec.apidiff.client.Provider;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** A spec with something of everything, and copies of it with changes. */
final class Saver {
    static final Provider PROVIDER = new Provider("saver", "Saver");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path FILE = file();

    private final ObjectNode root;

    private Saver(ObjectNode root) {
        this.root = root;
    }

    private static Path file() {
        try {
            return Path.of(Objects.requireNonNull(Saver.class.getResource("/io/bankspec/apidiff/saver.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Before before(Path folder) {
        return new Before(FILE, PROVIDER, folder);
    }

    /** A copy with a change, in the folder. */
    static Path with(Consumer<Saver> change, Path folder) throws IOException {
        ObjectNode root = (ObjectNode) YAML.readTree(Files.readAllBytes(FILE));
        change.accept(new Saver(root));
        Files.createDirectories(folder);
        Path copy = folder.resolve("openapi.yaml");
        YAML.writeValue(copy.toFile(), root);
        return copy;
    }

    ObjectNode root() {
        return root;
    }

    /** A path with its operations. */
    ObjectNode path(String path) {
        return object(root.path("paths").path(path));
    }

    ObjectNode operation(String method, String path) {
        return object(path(path).path(method));
    }

    ObjectNode responses(String method, String path) {
        return object(operation(method, path).path("responses"));
    }

    ArrayNode parameters() {
        return (ArrayNode) operation("get", "/accounts").path("parameters");
    }

    /** What the components have of a kind. */
    ObjectNode components(String kind) {
        return object(root.path("components").path(kind));
    }

    ObjectNode schema(String name) {
        return object(components("schemas").path(name));
    }

    ObjectNode properties(String schema) {
        return object(schema(schema).path("properties"));
    }

    ArrayNode required(String schema) {
        return (ArrayNode) schema(schema).path("required");
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    static JsonNode json(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
