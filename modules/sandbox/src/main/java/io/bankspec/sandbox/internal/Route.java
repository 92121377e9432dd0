package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One operation: which requests are its, and what the spec shows as its answers. */
final class Route {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^/{}]+)}");

    private final String method;
    private final String template;
    private final Pattern path;
    private final List<String> names = new ArrayList<>();
    private final JsonNode operation;
    private final Spec spec;

    Route(String method, String template, JsonNode operation, Spec spec) {
        this.method = method.toUpperCase(Locale.ROOT);
        this.template = template;
        this.operation = operation;
        this.spec = spec;
        PLACEHOLDER.matcher(template).results().forEach(match -> names.add(match.group(1)));
        String literal = PLACEHOLDER.matcher(Pattern.quote(template)).replaceAll("\\\\E([^/]+?)\\\\Q");
        this.path = Pattern.compile(literal);
    }

    String id() {
        return operation.path("operationId").asText();
    }

    String method() {
        return method;
    }

    String template() {
        return template;
    }

    /** The parameters in a path that is its, null when it is another's. */
    @Nullable
    Map<String, String> match(String requestMethod, String requestPath) {
        if (!method.equals(requestMethod)) return null;
        Matcher matcher = path.matcher(requestPath);
        if (!matcher.matches()) return null;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) values.put(names.get(i), decoded(matcher.group(i + 1)));
        return values;
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** How little of the path is literal: fewer segments with placeholders and more letters are more exact. */
    int placeholders() {
        long segments = Arrays.stream(template.split("/"))
                .filter(segment -> segment.contains("{"))
                .count();
        return (int) segments * 1000
                - PLACEHOLDER.matcher(template).replaceAll("").length();
    }

    /** The alternatives of credentials that the operation takes; none when it needs none. */
    JsonNode security() {
        return operation.has("security") ? operation.get("security") : spec.security();
    }

    /** The example of the first 2xx answer, in the media type that is asked for. */
    Answer example(String accept) {
        return example(accept, "");
    }

    /** The same by its name among several; an empty one is the first. */
    Answer example(String accept, String name) {
        String status = success();
        JsonNode content = response(status).path("content");
        // A range, 2XX, begins with its usual status.
        int code = Integer.parseInt(status.replaceAll("[xX]", "0"));
        if (content.isEmpty()) return Answer.empty(code);
        String type = content.has(accept) ? accept : content.fieldNames().next();
        return Answer.of(code, type, body(type, content.get(type), name));
    }

    private String success() {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) return response.getKey();
        }
        return "204";
    }

    private JsonNode response(String status) {
        return spec.resolve(operation.path("responses").path(status));
    }

    private byte[] body(String type, JsonNode media, String name) {
        JsonNode example = example(media, name);
        boolean text = example.isTextual()
                && (!type.contains("json") || media.path("schema").has("format"));
        if (example.isMissingNode()) return "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return (text ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode example(JsonNode media, String name) {
        if (media.has("example") || !media.has("examples")) return media.path("example");
        JsonNode all = media.get("examples");
        return spec.resolve(name.isEmpty() ? all.iterator().next() : all.path(name))
                .path("value");
    }

    /** The names of the examples of the first 2xx answer in JSON; none when there is one without a name. */
    List<String> exampleNames() {
        List<String> names = new ArrayList<>();
        JsonNode content = response(success()).path("content");
        content.path(jsonType(content)).path("examples").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The first example in JSON of any status, missing without one. */
    JsonNode example(int status) {
        JsonNode content = response(String.valueOf(status)).path("content");
        return example(content.path(jsonType(content)), "");
    }

    /** Whether clients ask here until something is done. */
    boolean isPoll() {
        return operation.has("x-poll");
    }

    /** Media type of JSON with this status. */
    String mediaType(int status) {
        return jsonType(response(String.valueOf(status)).path("content"));
    }

    private static String jsonType(JsonNode content) {
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            if (media.getKey().endsWith("json")) return media.getKey();
        }
        return "application/json";
    }

    boolean declares(int status) {
        return operation.path("responses").has(String.valueOf(status));
    }
}
