package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.internal.wire.JsonPaths;
import io.bankspec.core.internal.wire.JsonTrees;
import java.util.Map;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a program started a flow with.
 *
 * @param path path parameters by their names in the spec
 * @param body null for none
 * @param others parameters that no later call needs, null for none
 */
public record FlowRequest(
        Map<String, Object> path,
        @Nullable Object body,
        @Nullable Object others) {
    private static final String PATH = "$request.path.";
    private static final String BODY = "$request.body.";

    /** The value of an expression, null when there is none. */
    @Nullable
    JsonElement value(String expression) {
        if (expression.startsWith(BODY)) return JsonPaths.at(bodyTree(), expression.substring(BODY.length()));
        if (!expression.startsWith(PATH)) return null;
        Object value = path.get(expression.substring(PATH.length()));
        return value == null ? null : JsonTrees.of(value);
    }

    @Nullable
    JsonElement bodyTree() {
        return body == null ? null : JsonTrees.of(body);
    }

    /** Tells requests apart without their secrets: models mask those in their text. */
    String fingerprint() {
        String text = new TreeMap<>(path) + "\n" + body + "\n" + others;
        return ByteString.encodeUtf8(text).sha256().base64();
    }
}
