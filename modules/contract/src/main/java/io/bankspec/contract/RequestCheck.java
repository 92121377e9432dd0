package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.FormText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import mockwebserver3.RecordedRequest;

/** Whether a request that arrived is the one that the spec asks for. */
final class RequestCheck {
    private final String basePath;
    private final Map<String, String> credentials;

    RequestCheck(Spec spec, Map<String, String> credentials) {
        this.basePath = spec.basePath();
        this.credentials = credentials;
    }

    void line(RecordedRequest request, Operation operation, Map<JsonNode, JsonNode> sent) {
        assertThat(request.getMethod()).isEqualTo(operation.method());
        List<String> segments = new ArrayList<>();
        for (String segment : (basePath + operation.path()).substring(1).split("/")) {
            segments.add(filled(segment, sent));
        }
        assertThat(request.getUrl().pathSegments()).as("path").isEqualTo(segments);
        Map<String, List<String>> query = new TreeMap<>();
        sent.forEach((parameter, value) -> {
            if (in(parameter, "query")) query.put(parameter.path("name").asText(), values(parameter, value));
            if (!in(parameter, "header")) return;
            assertThat(request.getHeaders().values(parameter.path("name").asText()))
                    .containsExactly(value.asText());
        });
        Map<String, List<String>> received = new TreeMap<>();
        request.getUrl()
                .queryParameterNames()
                .forEach(name -> received.put(name, request.getUrl().queryParameterValues(name)));
        credentials.values().stream()
                .filter(RequestCheck::isInQuery)
                .forEach(line -> received.remove(line.substring(1, line.indexOf('='))));
        assertThat(received).as("query").isEqualTo(query);
    }

    private static String filled(String segment, Map<JsonNode, JsonNode> sent) {
        String filled = segment;
        for (Map.Entry<JsonNode, JsonNode> parameter : sent.entrySet()) {
            if (!in(parameter.getKey(), "path")) continue;
            String name = "{" + parameter.getKey().path("name").asText() + "}";
            filled = filled.replace(name, String.join(",", texts(parameter.getValue())));
        }
        return filled;
    }

    private static boolean in(JsonNode parameter, String place) {
        return parameter.path("in").asText().equals(place);
    }

    private static List<String> values(JsonNode parameter, JsonNode value) {
        boolean repeated = !value.isArray() || parameter.path("explode").asBoolean(true);
        return repeated ? texts(value) : List.of(String.join(",", texts(value)));
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) return List.of(value.asText());
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static boolean isInQuery(String credential) {
        return credential.startsWith("?");
    }

    /** Exactly these schemes: every header that could carry a credential is looked at. */
    void credentials(RecordedRequest request, Set<String> schemes) {
        Set<String> names = new LinkedHashSet<>(List.of("Authorization", "Cookie", "Proxy-Authorization"));
        List<String> expected = new ArrayList<>();
        credentials.forEach((scheme, line) -> {
            if (!isInQuery(line)) names.add(line.substring(0, line.indexOf(':')));
            if (schemes.contains(scheme)) expected.add(line);
        });
        List<String> received = new ArrayList<>();
        names.forEach(name -> request.getHeaders().values(name).forEach(value -> received.add(name + ": " + value)));
        for (String line : credentials.values()) {
            if (isInQuery(line) && ('&' + request.getUrl().query() + '&').contains(line.replace('?', '&') + '&'))
                received.add(line);
        }
        assertThat(received).as("credentials").containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The body that was meant, in the media type that was declared. */
    void body(RecordedRequest request, Spec spec, Example body) {
        String received = LoopbackProvider.bodyOf(request);
        if (body == null) {
            assertThat(received).as("body").isEmpty();
            return;
        }
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo(body.mediaType());
        JsonNode json = body.isForm() ? FormText.of(received).json() : Spec.json(received);
        assertThat(SameJson.differences(Rewrite.declared(spec, body.schema(), body.value()), json))
                .as("body")
                .isEmpty();
    }
}
