package io.bankspec.core.mfa;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import io.bankspec.core.internal.AdapterLookup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a program started a flow with.
 *
 * @param path path parameters by their names in the spec
 * @param body null for none
 * @param others parameters that no later call needs, null for none
 */
record FlowRequest(
        Map<String, Object> path,
        @Nullable Object body,
        @Nullable Object others) {
    private static final String PATH = "$request.path.";
    private static final String BODY = "$request.body#";

    /** The value of an expression, null when there is none. */
    @Nullable
    JsonElement value(String expression) {
        if (expression.startsWith(BODY)) return Trees.at(bodyTree(), expression.substring(BODY.length()));
        if (!expression.startsWith(PATH)) return null;
        Object value = path.get(expression.substring(PATH.length()));
        return value == null ? null : tree(value);
    }

    @Nullable
    JsonElement bodyTree() {
        return body == null ? null : tree(body);
    }

    /** The body of an answer, or of an error that was decoded, as JSON. */
    @SuppressWarnings("unchecked")
    static JsonElement tree(Object value) {
        return ((TypeAdapter<Object>) AdapterLookup.of(value.getClass())).toJsonTree(value);
    }

    /** Tells requests apart without their secrets: models mask those in their text. */
    String fingerprint() {
        try {
            byte[] text =
                    (new java.util.TreeMap<>(path) + "\n" + body + "\n" + others).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
