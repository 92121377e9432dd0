package io.bankspec.core.internal.operation;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider puts the id of a request.
 *
 * @param header of every answer, null for none
 * @param property of an error body, null for none
 */
public record RequestIds(@Nullable String header, @Nullable String property) {
    /** Characters, as finAPI limits it. */
    private static final int LONGEST = 255;

    /**
     * The id of one answer.
     *
     * @param errorBody text of an error, empty for a result
     */
    @Nullable
    String of(Headers headers, String errorBody) {
        String id = plausible(header == null ? null : headers.get(header));
        return id == null && property != null ? plausible(ErrorPayload.property(errorBody, property)) : id;
    }

    /** It goes into messages and logs, so it has to look like an id. */
    private static @Nullable String plausible(@Nullable String id) {
        if (id == null || id.isBlank() || id.length() > LONGEST) return null;
        for (int i = 0; i < id.length(); i++) if (Character.isISOControl(id.charAt(i))) return null;
        return id;
    }
}
