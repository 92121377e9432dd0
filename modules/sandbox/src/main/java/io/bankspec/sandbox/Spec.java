package io.bankspec.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One spec as plain JSON, with its references followed on demand. Amounts keep their scale. */
final class Spec {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode root;

    private Spec(JsonNode root) {
        this.root = root;
    }

    /** The spec of a provider, by the name of its folder. */
    static Spec of(String provider) {
        try (InputStream in = Spec.class.getResourceAsStream("specs/" + provider + "/openapi.yaml")) {
            if (in == null) throw new IllegalArgumentException("no provider called " + provider);
            return new Spec(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the spec of " + provider + " cannot be read", e);
        }
    }

    /** Path part of the first server's address, which is not repeated in the paths. */
    String basePath() {
        String url = root.path("servers").path(0).path("url").asText("").replaceAll("\\{[^}]*}", "x");
        String path = URI.create(url).getPath();
        return path == null ? "" : path.replaceAll("/$", "");
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (!operation.getValue().has("operationId")) continue;
                routes.add(new Route(operation.getKey(), path.getKey(), operation.getValue(), this));
            }
        }
        // A literal segment wins over a placeholder.
        routes.sort((a, b) -> Integer.compare(a.placeholders(), b.placeholders()));
        return routes;
    }

    /** The node itself, or the one that its {@code $ref} names. */
    JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        while (current.has("$ref")) {
            current = root.at(current.get("$ref").asText().substring(1));
        }
        return current;
    }
}
