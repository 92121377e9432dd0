package io.bankspec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** The request of one operation: of what the caller gave, and else of what the document shows. */
final class ServerRequest {
    private final Server server;
    private final Operation operation;
    private final HttpUrl.Builder url;
    private final Request.Builder request = new Request.Builder();
    private final List<String> cookies = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    ServerRequest(Server server, Operation operation) {
        this.server = server;
        this.operation = operation;
        String path = operation.path();
        for (JsonNode parameter : operation.declaredParameters()) {
            if (in(parameter).equals("path")) path = filled(path, parameter);
        }
        url = HttpUrl.get(server.baseUrl() + path).newBuilder();
        operation.declaredParameters().stream()
                .filter(one -> !in(one).equals("path"))
                .forEach(this::add);
        addCredentials();
        request.method(operation.method(), body());
    }

    /** What the request cannot do without and nobody gave. */
    List<String> missing() {
        return missing;
    }

    Request toRequest() {
        if (!cookies.isEmpty()) request.header("Cookie", String.join("; ", cookies));
        return request.url(url.build()).build();
    }

    private String filled(String path, JsonNode parameter) {
        String text = String.join(",", texts(parameter));
        String encoded = HttpUrl.get("http://host")
                .newBuilder()
                .addPathSegment(text)
                .build()
                .encodedPath()
                .substring(1);
        return path.replace("{" + parameter.path("name").asText() + "}", encoded);
    }

    private void add(JsonNode parameter) {
        boolean exploded =
                in(parameter).equals("query") && parameter.path("explode").asBoolean(true);
        List<String> texts = texts(parameter);
        List<String> sent = exploded || texts.isEmpty() ? texts : List.of(String.join(",", texts));
        sent.forEach(text -> put(in(parameter), parameter.path("name").asText(), text));
    }

    private void put(String in, String name, String text) {
        if (in.equals("query")) url.addQueryParameter(name, text);
        else if (in.equals("cookie")) cookies.add(name + '=' + text);
        else request.addHeader(name, text);
    }

    private List<String> texts(JsonNode parameter) {
        Optional<Object> given = server.value(operation, parameter);
        if (given.isPresent()) {
            Object value = given.get();
            return value instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of(value.toString());
        }
        if (!parameter.path("required").asBoolean()) return List.of();
        JsonNode shown = Operation.example(parameter);
        if (shown.isMissingNode())
            shown = server.spec.resolve(parameter.path("schema")).path("default");
        if (shown.isMissingNode())
            missing.add(
                    "a value of " + in(parameter) + ' ' + parameter.path("name").asText());
        if (shown.isValueNode()) return List.of(shown.asText());
        return StreamSupport.stream(shown.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private void addCredentials() {
        List<Set<String>> alternatives = operation.security();
        if (alternatives.isEmpty()) return;
        // Where credentials are welcome but not needed they are sent.
        Optional<Set<String>> chosen = alternatives.stream()
                .filter(schemes -> schemes.stream().allMatch(scheme -> server.credential(scheme) != null))
                .max(Comparator.comparingInt(Set::size));
        if (chosen.isEmpty()) {
            missing.add("a credential of "
                    + alternatives.stream()
                            .map(all -> String.join(" and ", all))
                            .collect(Collectors.joining(" or ")));
            return;
        }
        chosen.get().forEach(name -> addCredential(server.spec.scheme(name), server.credential(name)));
    }

    private void addCredential(JsonNode scheme, @Nullable String value) {
        if (scheme.path("type").asText().equals("apiKey")) {
            put(
                    in(scheme),
                    scheme.path("name").asText(),
                    scheme.path("x-prefix").asText() + value);
            return;
        }
        boolean basic = scheme.path("scheme").asText().equalsIgnoreCase("basic");
        byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        String text = basic ? "Basic " + Base64.getEncoder().encodeToString(bytes) : "Bearer " + value;
        request.header("Authorization", text);
    }

    private @Nullable RequestBody body() {
        JsonNode declared = server.spec.resolve(operation.node().path("requestBody"));
        Optional<String> given = server.body(operation);
        Example shown = operation.request();
        if (given.isEmpty() && shown != null && shown.isShown() && !shown.isForm()) {
            JsonNode value = shown.value();
            given = Optional.of(shown.isJson() || !value.isTextual() ? value.toString() : value.asText());
        }
        if (given.isEmpty() && declared.path("required").asBoolean()) missing.add("a body");
        boolean takesOne = !declared.isMissingNode() && !Set.of("GET", "HEAD").contains(operation.method());
        boolean needsOne = Set.of("POST", "PUT", "PATCH").contains(operation.method());
        if (!takesOne || given.isEmpty()) return needsOne ? RequestBody.create(new byte[0]) : null;
        String type = declared.path("content").fieldNames().next();
        return RequestBody.create(given.get().getBytes(StandardCharsets.UTF_8), MediaType.get(type));
    }

    private static String in(JsonNode place) {
        return place.path("in").asText();
    }
}
