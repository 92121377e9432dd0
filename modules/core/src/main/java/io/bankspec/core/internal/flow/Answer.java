package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.UnexpectedAnswerException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a call gave, be it a result or an error.
 *
 * @param status HTTP status, 0 when no answer came
 * @param tree its body as JSON, null without one
 * @param value its body as it was decoded, null for an error
 * @param failure null for a result
 */
record Answer(
        int status,
        Headers headers,
        @Nullable JsonElement tree,
        @Nullable Object value,
        @Nullable ApiException failure) {
    static Answer of(ApiResponse<?> response) {
        Object body = response.body();
        return new Answer(
                response.statusCode(), response.headers(), body == null ? null : FlowRequest.tree(body), body, null);
    }

    /** The same answer, judged by a part of its body only; null judges it by none. */
    Answer judgedBy(@Nullable JsonElement part) {
        return new Answer(status, headers, part, value, failure);
    }

    /** @param mayBeSilent whether a success needs no body, because polls tell the rest */
    static Answer of(ApiException failure, boolean mayBeSilent) {
        boolean isSilentSuccess = failure instanceof UnexpectedAnswerException
                && failure.statusCode() / 100 == 2
                && failure.failure().body() == null
                && failure.getCause() == null;
        return new Answer(
                failure.statusCode(),
                failure.headers(),
                failure.errorJson(),
                null,
                mayBeSilent && isSilentSuccess ? null : failure);
    }
}
