package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
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
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (!response.getKey().startsWith("2")) continue;
            int status = Integer.parseInt(response.getKey());
            JsonNode content = spec.resolve(response.getValue()).path("content");
            if (content.isEmpty()) return Answer.empty(status);
            String type = content.has(accept) ? accept : content.fieldNames().next();
            return Answer.of(status, type, body(content.get(type), name));
        }
        return Answer.empty(204);
    }

    private byte[] body(JsonNode media, String name) {
        JsonNode example = media.path("example");
        if (example.isMissingNode() && media.has("examples")) {
            JsonNode all = media.get("examples");
            example = spec.resolve(name.isEmpty() ? all.iterator().next() : all.path(name))
                    .path("value");
        }
        boolean text =
                example.isTextual() && !media.path("schema").path("format").isMissingNode();
        if (example.isMissingNode()) return "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return (text ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Media type of JSON with this status. */
    String mediaType(int status) {
        JsonNode response = spec.resolve(operation.path("responses").path(String.valueOf(status)));
        for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
            if (content.getKey().endsWith("json")) return content.getKey();
        }
        return "application/json";
    }

    boolean declares(int status) {
        return operation.path("responses").has(String.valueOf(status));
    }

    /** What a request lacks of the credentials that the operation asks for, whatever they are worth; null when nothing. */
    @Nullable
    String missingCredential(Headers headers) {
        String missing = null;
        for (JsonNode alternative : security()) {
            String absent = absent(headers, alternative.fieldNames());
            if (absent == null) return null;
            missing = missing == null ? absent : missing + " or " + absent;
        }
        return missing;
    }

    private @Nullable String absent(Headers headers, Iterator<String> schemes) {
        while (schemes.hasNext()) {
            JsonNode scheme = spec.securityScheme(schemes.next());
            String header = scheme.path("name").asText("Authorization");
            String value = headers.get(header);
            String prefix = prefix(scheme).toLowerCase(Locale.ROOT);
            boolean there = value != null
                    && value.toLowerCase(Locale.ROOT).startsWith(prefix)
                    && !value.substring(prefix.length()).isBlank();
            if (!there) return header;
        }
        return null;
    }

    private static String prefix(JsonNode scheme) {
        return switch (scheme.path("type").asText()) {
            case "http" -> scheme.path("scheme").asText() + ' ';
            case "oauth2" -> "Bearer ";
            default -> scheme.path("x-prefix").asText("");
        };
    }
}
