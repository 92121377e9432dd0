package io.bankspec.core.runtime;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider puts the id of a request.
 *
 * @param header of every answer, null for none
 */
record RequestIds(@Nullable String header) {
    @Nullable
    String of(Headers headers) {
        return header == null ? null : headers.get(header);
    }
}
