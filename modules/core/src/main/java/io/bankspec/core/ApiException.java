package io.bankspec.core;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.Objects;
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
    private final @Nullable Duration retryAfter;
    private final transient @Nullable Body body;

    public ApiException(String problem, Failure failure, @Nullable Throwable cause) {
        super(message(problem, failure), cause);
        this.operation = failure.operation;
        this.statusCode = failure.statusCode;
        this.headers = failure.headers;
        this.requestId = failure.requestId;
        this.retryAfter = failure.retryAfter;
        this.body = failure.body;
    }

    /**
     * What is known about a failed call.
     *
     * @param statusCode HTTP status, 0 when no answer came
     * @param headers of the answer, empty when none came
     * @param retryAfter how long the provider asks to wait, null when it does not say
     * @param body of the answer, null without one
     */
    public record Failure(
            String operation,
            int statusCode,
            Headers headers,
            @Nullable String requestId,
            @Nullable Duration retryAfter,
            @Nullable Body body) {
        public Failure {
            Objects.requireNonNull(operation, "operation == null");
            Objects.requireNonNull(headers, "headers == null");
        }

        /** A failure whose provider does not ask to wait. */
        public Failure(
                String operation, int statusCode, Headers headers, @Nullable String requestId, @Nullable Body body) {
            this(operation, statusCode, headers, requestId, null, body);
        }

        @Override
        public String toString() {
            return "Failure{operation=" + operation + ", statusCode=" + statusCode + ", requestId=" + requestId + "}";
        }
    }

    /** The body of an answer that is no result; it is read as whatever it is asked for. Immutable; never printed. */
    public interface Body {
        /** See {@link ApiException#error}. */
        <E> @Nullable E as(Class<E> type);

        /** See {@link ApiException#errorProperty}. */
        @Nullable
        String property(String name);

        /** See {@link ApiException#errorJson}. */
        @Nullable
        JsonElement json();
    }

    /** All that is known, for another exception about the same answer. */
    public Failure failure() {
        return new Failure(operation, statusCode, headers(), requestId, retryAfter, body);
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
     * How long the provider asks to wait before the next attempt, from {@code Retry-After}; never negative. Comes with 429 and
     * 503, if at all: null when it does not say.
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * The body as the error schema that the spec declares for this status, or as one of its alternatives. Where the spec
     * declares none, or the body lacks what the declared one requires, every generated class may be asked for: it is given
     * when the body is an object with all that this class requires. {@code String} is given for {@code text/plain}.
     *
     * @return null when the body was absent, does not fit, or went with the serialization of the exception; it may hold
     *     secrets
     */
    public <E> @Nullable E error(Class<E> type) {
        Objects.requireNonNull(type, "type == null");
        return body == null ? null : body.as(type);
    }

    /**
     * One property of a JSON error body, whether the spec knows it or not: text, or a number or boolean as text, so that a
     * code reads the same however the provider sends it.
     *
     * @param name a property of the outermost object
     * @return null when it is absent, null, an object or a list, or the body is no JSON object
     */
    public @Nullable String errorProperty(String name) {
        Objects.requireNonNull(name, "name == null");
        return body == null ? null : body.property(name);
    }

    /**
     * The whole body, for shapes that no class describes.
     *
     * @return null when it was absent or no JSON, or went with the serialization of the exception; it may hold secrets
     */
    public @Nullable JsonElement errorJson() {
        return body == null ? null : body.json();
    }

    private static String message(String problem, Failure failure) {
        Objects.requireNonNull(problem, "problem == null");
        String id = Objects.requireNonNull(failure, "failure == null").requestId;
        return failure.operation + ": " + problem + (id == null ? "" : " (request " + id + ")");
    }
}
