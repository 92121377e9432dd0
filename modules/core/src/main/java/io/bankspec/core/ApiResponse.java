package io.bankspec.core;

import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with its circumstances.
 *
 * @param statusCode HTTP status, 200 to 299
 * @param headers of the answer
 * @param requestId the provider's id of this request, null where it sends none
 * @param body decoded body, null only where the spec says that the answer may have none
 */
public record ApiResponse<T extends @Nullable Object>(
        int statusCode, Headers headers, @Nullable String requestId, T body) {

    public ApiResponse {
        Objects.requireNonNull(headers, "headers == null");
    }

    /** Without the body and the headers, which may hold secrets. */
    @Override
    public String toString() {
        return "ApiResponse{statusCode=" + statusCode + ", requestId=" + requestId + "}";
    }
}
