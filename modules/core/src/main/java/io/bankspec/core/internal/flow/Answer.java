package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.internal.wire.JsonTrees;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a call gave, be it a result or an error.
 *
 * @param status HTTP status, 0 when no answer came
 * @param tree its body as JSON, null without one
 * @param response null for an error
 * @param failure null for a result
 */
record Answer(
        int status,
        Headers headers,
        @Nullable JsonElement tree,
        @Nullable ApiResponse<?> response,
        @Nullable ApiException failure) {
    static Answer of(ApiResponse<?> response) {
        Object body = response.body();
        return new Answer(
                response.statusCode(), response.headers(), body == null ? null : JsonTrees.of(body), response, null);
    }

    /** The same answer, judged by a part of its body only; null judges it by none. */
    Answer judgedBy(@Nullable JsonElement part) {
        return new Answer(status, headers, part, response, failure);
    }

    /** A phrase for a log: which call of the flow, unless it is the first, and how it went. */
    String problem(String start) {
        if (failure == null) return "answered with " + status;
        String call = failure.operation().equals(start) ? "" : failure.operation() + ' ';
        if (failure instanceof DeadlineException) return call + "not answered within its deadline";
        return call + (status == 0 ? "not answered" : "answered with " + status);
    }

    static Answer of(ApiException failure) {
        return new Answer(failure.statusCode(), failure.headers(), failure.errorJson(), null, failure);
    }
}
