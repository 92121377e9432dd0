package io.bankspec.core;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A call that gave no result. Subclasses tell the cause. Messages hold the operation, the status and the request id, never a
 * body, a query value or a credential.
 */
public class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int statusCode;
    private final transient @Nullable Headers headers;
    private final @Nullable String requestId;
    private final transient @Nullable Object error;

    public ApiException(String problem, Failure failure, @Nullable Throwable cause) {
        super(
                failure.operation + ": " + problem
                        + (failure.requestId == null ? "" : " (request " + failure.requestId + ")"),
                cause);
        this.operation = failure.operation;
        this.statusCode = failure.statusCode;
        this.headers = failure.headers;
        this.requestId = failure.requestId;
        this.error = failure.error;
    }

    /**
     * What is known about a failed call.
     *
     * @param statusCode HTTP status, 0 when no answer came
     * @param headers of the answer, empty when none came
     * @param error body decoded as the schema that the spec declares for the status, null without one
     */
    public record Failure(
            String operation,
            int statusCode,
            Headers headers,
            @Nullable String requestId,
            @Nullable Object error) {
        @Override
        public String toString() {
            return "Failure{operation=" + operation + ", statusCode=" + statusCode + ", requestId=" + requestId + "}";
        }
    }

    /** Operation id of the spec, such as {@code importBankConnection}. */
    public String operation() {
        return operation;
    }

    /** HTTP status, 0 when no answer came. */
    public int statusCode() {
        return statusCode;
    }

    /**
     * Headers of the answer, empty when none came or the exception was serialized. They may hold secrets, such as the
     * session of a challenge.
     */
    public Headers headers() {
        return headers == null ? Headers.EMPTY : headers;
    }

    /** The provider's id of the request, to be quoted to its support; null when it sent none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * The body as the error schema that the spec declares for this status.
     *
     * @return null when the body was absent, was no JSON, or is of another schema
     */
    public <E> @Nullable E error(Class<E> type) {
        return type.isInstance(error) ? type.cast(error) : null;
    }
}
