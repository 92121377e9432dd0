package io.bankspec.core.runtime;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiException.Failure;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.ConflictException;
import io.bankspec.core.InvalidRequestException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.NotFoundException;
import io.bankspec.core.PermissionException;
import io.bankspec.core.RateLimitException;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no result into its exception. */
final class Errors {
    private Errors() {}

    static ApiException of(Operation operation, RequestIds requestIds, Response response) {
        int status = response.code();
        String body = text(response, operation);
        Failure failure = new Failure(
                operation.id(),
                status,
                response.headers(),
                requestIds.of(response.headers(), body),
                decode(operation, status, body));
        String problem = "HTTP " + status;
        if (status == operation.challenge()) return new MfaRequiredException(problem, failure, null);
        if (status < 400) return new UnexpectedAnswerException(problem, failure, null);
        return switch (status) {
            case 401 -> new AuthenticationException(problem, failure, null);
            case 403 -> new PermissionException(problem, failure, null);
            case 404, 410 -> new NotFoundException(problem, failure, null);
            case 409, 423 -> new ConflictException(problem, failure, null);
            case 429 -> new RateLimitException(problem, failure, retryAfter(response));
            default ->
                status >= 500
                        ? new ServerException(problem, failure, null)
                        : new InvalidRequestException(problem, failure, null);
        };
    }

    private static String text(Response response, Operation operation) {
        try (ResponseBody body = response.body()) {
            return body.string();
        } catch (IOException e) {
            if (response.isSuccessful() || response.code() == operation.challenge()) throw noAnswer(operation, e);
            // The status of an error came through, and says more than the end of its body.
            return "";
        }
    }

    static TransportException noAnswer(Operation operation, IOException problem) {
        String what = "no complete answer (" + problem.getClass().getSimpleName() + ")";
        return new TransportException(what, new Failure(operation.id(), 0, Headers.EMPTY, null, null), problem);
    }

    private static @Nullable Object decode(Operation operation, int status, String body) {
        Class<?> type = operation.errorType(status);
        if (type == null) return null;
        try {
            return Json.read(new StringReader(body), AdapterLookup.of(type));
        } catch (IOException e) {
            // A gateway's HTML page, a sentence, nothing at all: the status has to do.
            return null;
        }
    }

    private static @Nullable Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After");
        return seconds != null && seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
