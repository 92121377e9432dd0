package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of a spec.
 *
 * @param shared the parameters of its path, which its own may replace
 */
record Operation(Spec spec, String verb, String path, JsonNode node, JsonNode shared) {
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    String id() {
        return node.path("operationId").asText(method() + ' ' + path);
    }

    String method() {
        return verb.toUpperCase(Locale.ROOT);
    }

    /** All parameters, each with an example: that of the spec, or one made of its schema. */
    List<JsonNode> parameters() {
        return declaredParameters().stream().map(this::withExample).toList();
    }

    private JsonNode withExample(JsonNode place) {
        if (!example(place).isMissingNode()) return place;
        JsonNode named = place.path("examples").path(0);
        JsonNode made = named.isMissingNode()
                ? SampleJson.of(spec, place.path("schema"))
                : spec.resolve(named).path("value");
        return ((ObjectNode) place.deepCopy()).set("example", made);
    }

    List<JsonNode> declaredParameters() {
        Map<List<JsonNode>, JsonNode> byName = new LinkedHashMap<>();
        Stream.concat(stream(shared), stream(node.path("parameters")))
                .map(spec::resolve)
                .forEach(one -> byName.put(List.of(one.path("in"), one.path("name")), one));
        // Of OpenAPI itself: these are not for parameters to say.
        byName.values()
                .removeIf(one -> one.path("in").asText().equals("header")
                        && IGNORED.contains(one.path("name").asText().toLowerCase(Locale.ROOT)));
        return List.copyOf(byName.values());
    }

    /** All request bodies that the spec shows, or one made of its schema; empty when there is none to send. */
    List<Example> requests() {
        return examples("", spec.resolve(node.path("requestBody")));
    }

    /** The first of them, null when there is none. */
    Example request() {
        return requests().stream().findFirst().orElse(null);
    }

    /** All answers of all statuses. */
    List<Example> answers() {
        List<Example> answers = new ArrayList<>();
        JsonNode responses = node.path("responses");
        responses.properties().forEach(response -> {
            JsonNode resolved = spec.resolve(response.getValue());
            // A lone default is a success.
            String status = responses.size() == 1 ? response.getKey().replace("default", "200") : response.getKey();
            if (resolved.path("content").isEmpty()) answers.add(Example.bodyless(status));
            else answers.addAll(examples(status, resolved));
        });
        return answers;
    }

    /** The headers that come with an answer. */
    Map<String, String> headers(Example answer) {
        return headers(answer, header -> true);
    }

    /** Those of them that are secret. */
    Map<String, String> secretHeaders(Example answer) {
        return headers(answer, spec::isSecret);
    }

    private Map<String, String> headers(Example answer, Predicate<JsonNode> wanted) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode responses = node.path("responses");
        JsonNode response =
                responses.has(answer.status()) ? responses.path(answer.status()) : responses.path("default");
        JsonNode declared = spec.resolve(response).path("headers");
        declared.properties().forEach(entry -> {
            JsonNode header = withExample(spec.resolve(entry.getValue()));
            if (wanted.test(header)) headers.put(entry.getKey(), example(header).asText());
        });
        return headers;
    }

    /** What the spec shows for a parameter or header. */
    static JsonNode example(JsonNode place) {
        return place.has("example")
                ? place.path("example")
                : place.path("schema").path("example");
    }

    /** The answers that are results: 2xx, not a challenge, and of the type of the first of them that has a body. */
    List<Example> results() {
        List<Example> successes = answers().stream()
                .filter(a -> a.status().startsWith("2") && !isChallenge(a))
                .toList();
        JsonNode type = successes.stream()
                .filter(Example::isJson)
                .map(Example::schema)
                .findFirst()
                .orElse(null);
        return successes.stream()
                .filter(a -> !a.isJson() || a.schema().equals(type))
                .toList();
    }

    List<Example> failures() {
        List<Example> failures = new ArrayList<>(answers());
        failures.removeAll(results());
        return failures;
    }

    boolean isChallenge(Example answer) {
        return spec.challengeStatus(node.path("x-mfa").path("answer").asText(id()))
                .equals(answer.status());
    }

    /** Alternatives, each a set of schemes. An operation without any needs no credentials. */
    List<Set<String>> security() {
        JsonNode alternatives = node.has("security") ? node.path("security") : spec.security();
        return stream(alternatives)
                .map(alternative -> {
                    Set<String> schemes = new LinkedHashSet<>();
                    alternative.fieldNames().forEachRemaining(schemes::add);
                    return schemes;
                })
                .toList();
    }

    private List<Example> examples(String status, JsonNode holder) {
        List<Example> examples = new ArrayList<>();
        holder.path("content").properties().forEach(content -> {
            String type = content.getKey();
            JsonNode media = content.getValue();
            JsonNode schema = media.path("schema");
            if (!media.has("example") && media.path("examples").isEmpty())
                examples.add(new Example(status, type, Example.MADE, schema, SampleJson.of(spec, schema)));
            if (media.has("example")) examples.add(new Example(status, type, "", schema, media.path("example")));
            media.path("examples")
                    .properties()
                    .forEach(named -> examples.add(new Example(
                            status,
                            type,
                            named.getKey(),
                            schema,
                            spec.resolve(named.getValue()).path("value"))));
        });
        return examples;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
