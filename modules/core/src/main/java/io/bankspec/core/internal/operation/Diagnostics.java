package io.bankspec.core.internal.operation;

import com.google.gson.JsonElement;
import io.bankspec.core.internal.wire.JsonPaths;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider puts what its support asks for.
 *
 * @param idHeader header of every answer with the id of the request, null for none
 * @param idProperty property of an error body with the same, null for none
 * @param codes paths in an error body to the provider's code of the error, the first that leads to one
 */
public record Diagnostics(
        @Nullable String idHeader, @Nullable String idProperty, List<String> codes) {
    /** Characters, as finAPI limits it. */
    private static final int LONGEST_ID = 255;

    /** What is longer, or has other characters, is a sentence, and may say anything. */
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,63}";

    /**
     * The id of one answer.
     *
     * @param errorBody text of an error, empty for a result
     */
    @Nullable
    String requestId(Headers headers, String errorBody) {
        String id = plausible(idHeader == null ? null : headers.get(idHeader));
        return id == null && idProperty != null ? plausible(ErrorPayload.property(errorBody, idProperty)) : id;
    }

    /** It goes into messages and logs, so it has to look like an id. */
    private static @Nullable String plausible(@Nullable String id) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) return null;
        for (int i = 0; i < id.length(); i++) if (Character.isISOControl(id.charAt(i))) return null;
        return id;
    }

    @Nullable
    String errorCode(@Nullable JsonElement errorBody) {
        for (String path : codes) {
            JsonElement code = JsonPaths.at(errorBody, path);
            if (code != null && code.isJsonPrimitive() && code.getAsString().matches(CODE)) return code.getAsString();
        }
        return null;
    }
}
