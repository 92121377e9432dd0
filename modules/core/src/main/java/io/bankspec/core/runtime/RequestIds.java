package io.bankspec.core.runtime;

import io.bankspec.core.json.Json;
import io.bankspec.core.json.Scalars;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider puts the id of a request.
 *
 * @param header of every answer, null for none
 * @param property of an error body, null for none
 */
record RequestIds(@Nullable String header, @Nullable String property) {
    /**
     * The id of one answer.
     *
     * @param errorBody text of an error, empty for a result
     */
    @Nullable
    String of(Headers headers, String errorBody) {
        String id = header == null ? null : headers.get(header);
        return id != null || property == null || errorBody.isEmpty() ? id : inBody(errorBody, property);
    }

    private static @Nullable String inBody(String errorBody, String property) {
        try {
            Map<String, @Nullable Object> body = Json.read(new StringReader(errorBody), Scalars.OBJECT);
            Object id = body == null ? null : body.get(property);
            return id == null ? null : String.valueOf(id);
        } catch (IOException e) {
            // A gateway's page has no id.
            return null;
        }
    }
}
