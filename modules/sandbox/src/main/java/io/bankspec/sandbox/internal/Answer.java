package io.bankspec.sandbox.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What goes back to the client. Immutable. */
public final class Answer {
    private static final byte[] NONE = {};

    private final int status;
    private final @Nullable String mediaType;
    private final byte[] body;
    private final Map<String, String> headers;

    private Answer(int status, @Nullable String mediaType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.mediaType = mediaType;
        this.body = body;
        this.headers = headers;
    }

    /** JSON in the media type that the spec declares for the operation and the status, or as {@code application/json}. */
    public static Answer json(int status, JsonNode body) {
        return new Answer(status, null, body.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** No body. */
    public static Answer empty(int status) {
        return new Answer(status, null, NONE, Map.of());
    }

    /** Anything else. */
    public static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Objects.requireNonNull(mediaType), body.clone(), Map.of());
    }

    /** The same with one more header. */
    public Answer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, mediaType, body, more);
    }

    Answer withMediaType(String declared) {
        return mediaType != null || body.length == 0 ? this : new Answer(status, declared, body, headers);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Null when there is no body. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** The bytes; none for an answer without a body. */
    public byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    /** Further headers, without the media type. */
    public Map<String, String> headers() {
        return headers;
    }
}
