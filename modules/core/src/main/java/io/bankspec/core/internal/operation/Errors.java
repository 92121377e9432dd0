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
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no result into its exception. */
public final class Errors {
    /** Bytes. Challenges hold pictures; an error of such length is somebody's web page, or never ends. */
    private static final long LONGEST_ERROR = 1024 * 1024;

    private Errors() {}

    static ApiException of(Operation operation, RequestIds requestIds, Response response, Instant now) {
        int status = response.code();
        Headers headers = response.headers();
        String text = text(response, operation);
        Failure failure = new Failure(
                operation.id(),
                status,
                headers,
                requestIds.of(headers, text),
                RetryAfter.of(headers.get("Retry-After"), now),
                new ErrorPayload(text, isSentence(response), operation.errorType(status)));
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

    private static String text(Response response, Operation operation) {
        boolean mayBeLong = response.isSuccessful() || response.code() == operation.challenge();
        try (ResponseBody body = response.body()) {
            if (!mayBeLong && body.source().request(LONGEST_ERROR + 1)) return "";
            return body.string();
        } catch (IOException e) {
            if (mayBeLong) throw noAnswer(operation, e);
            // The status of an error came through, and says more than the end of its body.
            return "";
        }
    }

    public static TransportException noAnswer(Operation operation, IOException problem) {
        String what = "no complete answer (" + problem.getClass().getSimpleName() + ")";
        return new TransportException(what, new Failure(operation.id(), 0, Headers.EMPTY, null, null), problem);
    }

    public static DeadlineException expired(Operation operation, @Nullable Throwable cause) {
        return new DeadlineException(
                "the deadline has passed", new Failure(operation.id(), 0, Headers.EMPTY, null, null), cause);
    }

    private static boolean isSentence(Response response) {
        MediaType type = response.body().contentType();
        return type != null && type.type().equals("text") && type.subtype().equals("plain");
    }
}
