package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A request and the operation that it is for. Immutable.
 *
 * @param serverUrl address of this server as the client writes it, with the base path, for links
 */
public record Request(
        Route route, String serverUrl, HttpUrl url, Headers headers, String text, Map<String, String> path) {
    /** Id of the operation in the spec. */
    public String operation() {
        return route.id();
    }

    /** Whether the operation takes the credentials of a security scheme of the spec. */
    public boolean takes(String scheme) {
        for (JsonNode alternative : route.security()) if (alternative.has(scheme)) return true;
        return false;
    }

    /** A parameter of the path, by its name in the spec. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) throw new IllegalArgumentException("no " + name + " in the path of " + operation());
        return value;
    }

    /** Whether the path has a parameter of this name. */
    public boolean hasPath(String name) {
        return path.containsKey(name);
    }

    /** The first value of a query parameter, null without one. */
    public @Nullable String query(String name) {
        return url.queryParameter(name);
    }

    /** The first value of a query parameter, or something else. */
    public String query(String name, String otherwise) {
        String value = query(name);
        return value == null ? otherwise : value;
    }

    /** All values of a query parameter. */
    public List<String> queries(String name) {
        return url.queryParameterValues(name).stream()
                .map(value -> value == null ? "" : value)
                .toList();
    }

    /** A header, null without it. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The body: JSON, or a form with its brackets as an object of texts; missing without a body. */
    public JsonNode body() {
        if (text.isEmpty()) return MissingNode.getInstance();
        return isForm() ? FormText.of(text).json() : Spec.json(text);
    }

    /** What the spec shows as the answer of this operation, in the media type that is asked for. */
    public Answer example() {
        return route.example(String.valueOf(header("Accept")));
    }

    /** One of several, by its name in the spec. */
    Answer example(String name) {
        return route.example(String.valueOf(header("Accept")), name);
    }

    boolean isForm() {
        return String.valueOf(header("Content-Type")).startsWith(RequestValidator.FORM);
    }
}
