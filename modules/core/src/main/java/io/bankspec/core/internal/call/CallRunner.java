package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.auth.Token;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.concurrent.Futures;
import io.bankspec.core.internal.operation.AnswerReader;
import io.bankspec.core.internal.operation.Errors;
import io.bankspec.core.internal.operation.Operation;
import io.bankspec.core.internal.transport.Attempt;
import io.bankspec.core.internal.transport.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Executes calls of one operation: tokens, attempts, deadline, result. Retrofit makes the request; sending is done here, because
 * Retrofit would decode every 2xx as the result. Everything happens on the caller's thread, {@link AsyncExecution} does the same
 * without one.
 */
public record CallRunner<T extends @Nullable Object>(
        Operation operation, Transport transport, Settings settings, AnswerReader<T> answers) {
    /** @param allowed time for everything, null for that of the client */
    public ApiResponse<T> run(Request request, @Nullable Duration allowed) {
        Deadline deadline = settings.deadline(allowed);
        Attempts attempts = new Attempts(this, request, deadline);
        while (true) {
            Attempt attempt = new Attempt(tokens(attempts, deadline));
            Call call = transport.send(attempts.with(attempt), operation, deadline);
            try {
                return once(call, attempts, deadline);
            } catch (ApiException failure) {
                if (wasStopped(call, deadline)) throw failure;
                pause(attempts.after(attempt, failure), failure);
            }
        }
    }

    /**
     * Like {@link #run}, without waiting.
     *
     * @param attach gets the future before anything is sent
     */
    public CompletableFuture<ApiResponse<T>> runAsync(
            Request request, @Nullable Duration allowed, Consumer<? super CompletableFuture<ApiResponse<T>>> attach) {
        Deadline deadline = settings.deadline(allowed);
        return new AsyncExecution<>(this, new Attempts(this, request, deadline), deadline).start(attach);
    }

    private Map<String, Token> tokens(Attempts attempts, Deadline deadline) {
        CompletableFuture<Map<String, Token>> tokens = transport.credentials().tokens(operation.security());
        Duration left = deadline.left();
        Future<?> alarm = null;
        if (left != null && !tokens.isDone()) {
            alarm = settings.time().alarm(left, () -> tokens.completeExceptionally(attempts.expired()));
        }
        try {
            return tokens.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw Futures.thrown(e);
        } finally {
            if (alarm != null) alarm.cancel(false);
        }
    }

    private ApiResponse<T> once(Call call, Attempts attempts, Deadline deadline) {
        ApiResponse<T> result;
        try {
            result = answers.read(call.execute());
        } catch (IOException e) {
            throw Errors.noAnswer(operation, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // An InterruptedException, which OkHttp, being Kotlin, lets out undeclared while it connects.
            throw interrupted();
        }
        if (!deadline.isOver()) return result;
        discard(result);
        throw attempts.expired();
    }

    /** Cancelled by the program, or interrupted: not the moment for another attempt. */
    private static boolean wasStopped(Call call, Deadline deadline) {
        return !deadline.isOver()
                && (call.isCanceled() || Thread.currentThread().isInterrupted());
    }

    private void pause(Duration wait, ApiException failure) {
        if (wait.isZero()) return;
        try {
            settings.time().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private ApiException interrupted() {
        Thread.currentThread().interrupt();
        return Errors.noAnswer(operation, new InterruptedIOException("interrupted"));
    }

    /** For a result that comes too late: nobody else is left to close a body that streams. */
    public static void discard(ApiResponse<?> late) {
        if (late.body() instanceof ResponseBody body) body.close();
    }
}
