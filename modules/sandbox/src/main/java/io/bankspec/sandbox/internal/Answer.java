package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to the client. Nobody changes the bytes.
 *
 * @param mediaType null when there is no body, or the declared one is meant
 * @param declaredBody the body as the spec declares it, against which it is held
 * @param headers further ones, without the media type
 */
public record Answer(
        int status, @Nullable String mediaType, byte[] body, byte[] declaredBody, Map<String, String> headers) {
    private static final byte[] NONE = {};

    private Answer(int status, @Nullable String mediaType, byte[] body) {
        this(status, mediaType, body, body, Map.of());
    }

    /** JSON in the media type that the spec declares for the operation and the status, or as {@code application/json}. */
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, null, bytes(body));
    }

    /** JSON with status 200. */
    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    /** An object with one property, with status 200. */
    public static Answer ok(String name, JsonNode value) {
        return ok(Json.object(name, value));
    }

    /** A list in an object, with status 200. */
    public static Answer ok(String name, Collection<? extends JsonNode> items) {
        return ok(name, Json.list(items));
    }

    /** A list in an object, with status 200. */
    public static Answer ok(String name, Stream<? extends JsonNode> items) {
        return ok(name, Json.list(items));
    }

    /** No body. */
    public static Answer empty(int status) {
        return new Answer(status, null, NONE);
    }

    /** Anything else. */
    public static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Objects.requireNonNull(mediaType), body.clone());
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same in another shape, one that {@code x-tolerate} names; the spec is held against this one. */
    public Answer sentAs(JsonNode tolerated) {
        return new Answer(status, mediaType, bytes(tolerated), declaredBody, headers);
    }

    /** The same with one more header. */
    public Answer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, mediaType, body, declaredBody, more);
    }

    Answer withMediaType(String type) {
        return mediaType != null || body.length == 0 ? this : new Answer(status, type, body, declaredBody, headers);
    }
}
