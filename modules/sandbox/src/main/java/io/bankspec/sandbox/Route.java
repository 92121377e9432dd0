package io.bankspec.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** One operation: which requests are its, and what it answers. */
final class Route {
    private final String method;
    private final String template;
    private final Pattern path;
    private final JsonNode operation;
    private final Spec spec;

    Route(String method, String template, JsonNode operation, Spec spec) {
        this.method = method;
        this.template = template;
        this.operation = operation;
        this.spec = spec;
        String literal = Pattern.quote(template).replaceAll("\\{[^/{}]+}", "\\\\E[^/]+?\\\\Q");
        this.path = Pattern.compile(literal);
    }

    boolean matches(String requestMethod, String requestPath) {
        return method.equalsIgnoreCase(requestMethod)
                && path.matcher(requestPath).matches();
    }

    /** How little of the path is literal: fewer and shorter placeholders are more exact. */
    int placeholders() {
        String literal = template.replaceAll("\\{[^/{}]+}", "");
        int placeholders = (int) template.chars().filter(c -> c == '{').count();
        return placeholders * 1000 - literal.length();
    }

    /** The example of the first 2xx answer, in the media type that is asked for. */
    Answer answer(String accept) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (!response.getKey().startsWith("2")) continue;
            int status = Integer.parseInt(response.getKey());
            JsonNode content = spec.resolve(response.getValue()).path("content");
            if (content.isEmpty()) return new Answer(status, "", new byte[0]);
            String type = content.has(accept) ? accept : content.fieldNames().next();
            return new Answer(status, type, body(content.get(type)));
        }
        return new Answer(204, "", new byte[0]);
    }

    private byte[] body(JsonNode media) {
        JsonNode example = media.path("example");
        if (example.isMissingNode() && media.has("examples")) {
            example = spec.resolve(media.get("examples").iterator().next()).path("value");
        }
        boolean text =
                example.isTextual() && !media.path("schema").path("format").isMissingNode();
        if (example.isMissingNode()) return "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return (text ? example.asText() : example.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** What goes back. An empty media type means no body. */
    record Answer(int status, String mediaType, byte[] body) {}
}
