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
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no result into its exception. */
final class Errors {
    private Errors() {}

    static ApiException of(Operation operation, RequestIds requestIds, Answer answer) {
        int status = answer.status();
        Failure failure = new Failure(
                operation.id(), status, requestIds.of(answer.headers()), decode(operation, status, answer.body()));
        String problem = "HTTP " + status;
        if (status == operation.challenge()) return new MfaRequiredException(problem, failure, null);
        if (status < 400) return new UnexpectedAnswerException(problem, failure, null);
        return switch (status) {
            case 401 -> new AuthenticationException(problem, failure, null);
            case 403 -> new PermissionException(problem, failure, null);
            case 404, 410 -> new NotFoundException(problem, failure, null);
            case 409, 423 -> new ConflictException(problem, failure, null);
            case 429 -> new RateLimitException(problem, failure, retryAfter(answer));
            default ->
                status >= 500
                        ? new ServerException(problem, failure, null)
                        : new InvalidRequestException(problem, failure, null);
        };
    }

    private static @Nullable Object decode(Operation operation, int status, @Nullable ResponseBody body) {
        Class<?> type = operation.errorType(status);
        if (type == null || body == null) return null;
        try (body) {
            return Json.read(new StringReader(body.string()), AdapterLookup.of(type));
        } catch (IOException e) {
            // A gateway's HTML page, a sentence, nothing at all: the status has to do.
            return null;
        }
    }

    private static @Nullable Duration retryAfter(Answer answer) {
        String seconds = answer.headers().get("Retry-After");
        return seconds != null && seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
