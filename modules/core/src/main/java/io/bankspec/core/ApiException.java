package io.bankspec.core;

import com.google.gson.JsonElement;
import io.bankspec.core.internal.text.PrintableText;
import java.time.Duration;
import java.util.Objects;
import java.util.StringJoiner;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A call that gave no result. Subclasses tell the cause. Messages hold the operation, the status, the provider's error
 * code, the request id, scheme and host, never a body, a query value or a credential. They are one line: what comes from
 * the provider is cut and escaped.
 */
public class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Characters. Longer than every sentence of ours. */
    private static final int LONGEST_PROBLEM = 500;

    private final String problem;
    private final String operation;
    private final int statusCode;
    private final transient @Nullable Headers headers;
    private final @Nullable String errorCode;
    private final @Nullable String requestId;
    private final @Nullable String server;
    private final @Nullable Duration retryAfter;
    private final transient @Nullable Body body;

    public ApiException(String problem, Failure failure, @Nullable Throwable cause) {
        super(message(problem, failure), cause);
        this.problem = PrintableText.of(problem, LONGEST_PROBLEM);
        this.operation = failure.operation;
        this.statusCode = failure.statusCode;
        this.headers = failure.headers;
        this.errorCode = failure.errorCode();
        this.requestId = failure.requestId;
        this.server = failure.server;
        this.retryAfter = failure.retryAfter;
        this.body = failure.body;
    }

    /**
     * What is known about a failed call.
     *
     * @param statusCode HTTP status, 0 when no answer came
     * @param headers of the answer, empty when none came
     * @param server scheme and host of the call, null when unknown
     * @param retryAfter how long the provider asks to wait, null when it does not say
     * @param body of the answer, null without one
     */
    public record Failure(
            String operation,
            int statusCode,
            Headers headers,
            @Nullable String requestId,
            @Nullable String server,
            @Nullable Duration retryAfter,
            @Nullable Body body) {
        public Failure {
            Objects.requireNonNull(operation, "operation == null");
            Objects.requireNonNull(headers, "headers == null");
        }

        /** A failure whose server is unknown and does not ask to wait. */
        public Failure(
                String operation, int statusCode, Headers headers, @Nullable String requestId, @Nullable Body body) {
            this(operation, statusCode, headers, requestId, null, null, body);
        }

        private @Nullable String errorCode() {
            return body == null ? null : body.code();
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

        /** See {@link ApiException#errorCode}. */
        @Nullable
        String code();

        /** See {@link ApiException#errorJson}. */
        @Nullable
        JsonElement json();
    }

    /** All that is known, for another exception about the same answer. */
    public Failure failure() {
        return new Failure(operation, statusCode, headers(), requestId, server, retryAfter, body);
    }

    /** What is wrong, in one sentence: the message without operation, code, request id and server. */
    public String problem() {
        return problem;
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

    /**
     * The provider's code of the error, from where its spec says that it is; null when there is none. Also in the message,
     * and kept by serialization. At most 64 letters, digits, blanks and {@code ._:/-}.
     */
    public @Nullable String errorCode() {
        return errorCode;
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
     * code reads the same however the provider sends it. Its own code, wherever it lies, is {@link #errorCode}.
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
        StringJoiner details = new StringJoiner(", ", " (", ")").setEmptyValue("");
        String code = Objects.requireNonNull(failure, "failure == null").errorCode();
        if (code != null) details.add("code " + code);
        if (failure.requestId != null) details.add("request " + failure.requestId);
        if (failure.server != null) details.add("at " + failure.server);
        return failure.operation + ": " + PrintableText.of(problem, LONGEST_PROBLEM)
                + PrintableText.of(details.toString());
    }
}
