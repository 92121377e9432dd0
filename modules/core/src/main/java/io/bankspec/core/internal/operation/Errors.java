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
    private Errors() {}

    static ApiException of(Operation operation, RequestIds requestIds, Response response, Instant now) {
        int status = response.code();
        Headers headers = response.headers();
        String text = text(response, operation, requestIds);
        Failure failure = new Failure(
                operation.id(),
                status,
                headers,
                requestIds.of(headers, text),
                RetryAfter.of(headers, now),
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

    private static String text(Response response, Operation operation, RequestIds requestIds) {
        try (ResponseBody body = response.body()) {
            return body.string();
        } catch (IOException e) {
            boolean tellsMoreThanItsStatus = response.isSuccessful() || response.code() == operation.challenge();
            if (tellsMoreThanItsStatus) throw unread(operation, requestIds, response, e);
            // The status of an error came through, and says more than the end of its body.
            return "";
        }
    }

    /** For an answer whose body came only in part. */
    static ApiException unread(Operation operation, RequestIds requestIds, Response response, IOException problem) {
        if (!(problem instanceof BodyTooLongException)) return noAnswer(operation, problem);
        return unexpected(operation, requestIds, response, problem.getMessage(), problem);
    }

    /** For an answer with the right status that is no result nevertheless. */
    static UnexpectedAnswerException unexpected(
            Operation operation, RequestIds requestIds, Response response, String what, @Nullable Throwable cause) {
        return new UnexpectedAnswerException(
                "HTTP " + response.code() + " with " + what, failure(operation, requestIds, response), cause);
    }

    static Failure failure(Operation operation, RequestIds requestIds, Response response) {
        Headers headers = response.headers();
        return new Failure(operation.id(), response.code(), headers, requestIds.of(headers, ""), null);
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
