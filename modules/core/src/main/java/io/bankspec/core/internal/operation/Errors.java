package io.bankspec.core.internal.operation;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.ConflictException;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.PermissionException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.UnexpectedAnswerException;
import java.io.IOException;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no result into its exception. */
public final class Errors {
    private Errors() {}

    static ApiException of(Operation operation, Diagnostics diagnostics, Response response, Instant now) {
        int status = response.code();
        Headers headers = response.headers();
        String text = text(response, operation, diagnostics);
        Failure failure = new Failure(
                operation.id(),
                status,
                headers,
                diagnostics.requestId(headers, text),
                server(response.request().url()),
                RetryAfter.of(headers, now),
                new ErrorPayload(text, isSentence(response), operation.errorType(status), diagnostics));
        String problem = "HTTP " + status;
        if (status == operation.challenge()) return new MfaRequiredException(problem, failure, null);
        if (status < 400) return new UnexpectedAnswerException(problem, failure, null);
        return switch (status) {
            case 401 -> new AuthenticationException(problem, failure, null);
            case 403 -> new PermissionException(problem, failure, null);
            case 404, 410 -> new NotFoundException(problem, failure, null);
            case 409, 423 -> new ConflictException(problem, failure, null);
            case 429 -> new RateLimitException(problem, failure, null);
            default ->
                status >= 500
                        ? new ServerException(problem, failure, null)
                        : new InvalidRequestException(problem, failure, null);
        };
    }

    private static String text(Response response, Operation operation, Diagnostics diagnostics) {
        try (ResponseBody body = response.body()) {
            return body.string();
        } catch (IOException e) {
            boolean tellsMoreThanItsStatus = response.isSuccessful() || response.code() == operation.challenge();
            if (tellsMoreThanItsStatus) throw unread(operation, diagnostics, response, e);
            // The status of an error came through, and says more than the end of its body.
            return "";
        }
    }

    /** For an answer whose body came only in part. */
    static ApiException unread(Operation operation, Diagnostics diagnostics, Response response, IOException problem) {
        if (!(problem instanceof BodyTooLongException))
            return noAnswer(operation, response.request().url(), problem);
        return unexpected(operation, diagnostics, response, problem.getMessage(), problem);
    }

    /** For an answer with the right status that is no result nevertheless. */
    static UnexpectedAnswerException unexpected(
            Operation operation, Diagnostics diagnostics, Response response, String what, @Nullable Throwable cause) {
        return new UnexpectedAnswerException(
                "HTTP " + response.code() + " with " + what, failure(operation, diagnostics, response), cause);
    }

    static Failure failure(Operation operation, Diagnostics diagnostics, Response response) {
        Headers headers = response.headers();
        return new Failure(
                operation.id(),
                response.code(),
                headers,
                diagnostics.requestId(headers, ""),
                server(response.request().url()),
                null,
                null);
    }

    public static TransportException noAnswer(Operation operation, HttpUrl url, IOException problem) {
        String what = "no complete answer (" + problem.getClass().getSimpleName() + ")";
        return new TransportException(what, nothing(operation, url), Unquoted.of(problem));
    }

    public static DeadlineException expired(Operation operation, HttpUrl url, @Nullable Throwable cause) {
        return new DeadlineException("the deadline has passed", nothing(operation, url), cause);
    }

    private static Failure nothing(Operation operation, HttpUrl url) {
        return new Failure(operation.id(), 0, Headers.EMPTY, null, server(url), null, null);
    }

    /** Scheme and host, and the port where it is not the scheme's: all that is no argument. */
    private static String server(HttpUrl url) {
        String host = url.host().indexOf(':') < 0 ? url.host() : '[' + url.host() + ']';
        String port = url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
        return url.scheme() + "://" + host + port;
    }

    private static boolean isSentence(Response response) {
        MediaType type = response.body().contentType();
        return type != null && type.type().equals("text") && type.subtype().equals("plain");
    }
}
