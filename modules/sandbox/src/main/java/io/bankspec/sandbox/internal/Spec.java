package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One spec as plain JSON, with its references followed on demand, read once. Amounts keep their scale. */
final class Spec {
    private static final ObjectMapper JSON = exact(new JsonMapper());
    static final ObjectMapper YAML = exact(new YAMLMapper());
    private static final Map<String, Spec> READ = new ConcurrentHashMap<>();

    private final JsonNode root;
    private final String basePath;
    private final List<Route> routes;
    private final Set<String> operations;
    private final String text;
    private @Nullable RequestValidator validator;

    private Spec(String text) throws IOException {
        this.text = text;
        root = YAML.readTree(text);
        basePath = firstPath();
        routes = allRoutes();
        operations = routes.stream().map(Route::id).collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** The spec of a provider that exists, by the name of its folder. */
    static Spec of(String provider) {
        return READ.computeIfAbsent(provider, Spec::read);
    }

    static boolean exists(String provider) {
        return Spec.class.getResource(file(provider)) != null;
    }

    private static String file(String provider) {
        return "/io/bankspec/sandbox/specs/" + provider + "/openapi.yaml";
    }

    private static Spec read(String provider) {
        String file = file(provider);
        try (InputStream in = Spec.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no " + file);
            return new Spec(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the spec of " + provider + " cannot be read", e);
        }
    }

    /** Path part of the first server's address, which is not repeated in the paths. */
    private String firstPath() {
        String url = root.path("servers").path(0).path("url").asText("").replaceAll("\\{[^}]*}", "x");
        return path(url).replaceAll("/$", "");
    }

    private static String path(String url) {
        String path = URI.create(url).getPath();
        return path == null ? "" : path;
    }

    private List<Route> allRoutes() {
        List<Route> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (!operation.getValue().has("operationId")) continue;
                all.add(new Route(operation.getKey(), path.getKey(), operation.getValue(), this));
            }
        }
        // A literal segment wins over a placeholder.
        all.sort((a, b) -> Integer.compare(a.placeholders(), b.placeholders()));
        return Collections.unmodifiableList(all);
    }

    String basePath() {
        return basePath;
    }

    List<Route> routes() {
        return routes;
    }

    /** Their ids. */
    Set<String> operations() {
        return operations;
    }

    /** Made when it is needed: who asks for the examples of another provider does without. */
    synchronized RequestValidator validator() {
        if (validator == null) validator = new RequestValidator(text, basePath);
        return validator;
    }

    /** What an operation answers: the example of a name, or the first when that is empty. */
    JsonNode example(String operation, String name) {
        Route route = routes.stream()
                .filter(one -> one.id().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + operation));
        return json(new String(route.example("", name).body(), StandardCharsets.UTF_8));
    }

    Credentials credentials() {
        return new Credentials(this);
    }

    /** Whether a path is the one at which a security scheme of the spec gets its tokens. */
    boolean isTokenUrl(String path) {
        for (JsonNode scheme : root.path("components").path("securitySchemes")) {
            for (JsonNode flow : resolve(scheme).path("flows")) {
                for (String name : List.of("tokenUrl", "refreshUrl")) {
                    String declared = path(flow.path(name).asText());
                    if (!declared.isEmpty() && (path.equals(declared) || path.equals(basePath + declared))) return true;
                }
            }
        }
        return false;
    }

    JsonNode security() {
        return root.path("security");
    }

    JsonNode securityScheme(String name) {
        return resolve(root.path("components").path("securitySchemes").path(name));
    }

    /** Header that carries the provider's id of a request, null without one. */
    @Nullable
    String requestIdHeader() {
        return root.path("x-request-id").path("header").textValue();
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
