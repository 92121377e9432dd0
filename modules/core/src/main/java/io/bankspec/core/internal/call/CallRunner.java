package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.TransportException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.internal.concurrent.Futures;
import io.bankspec.core.internal.concurrent.Interruptible;
import io.bankspec.core.internal.operation.AnswerReader;
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
import okhttp3.Response;
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
        Attempts<T> attempts = new Attempts<>(this, request, settings.deadline(allowed));
        while (true) {
            Attempt attempt = attempts.next(tokens(attempts));
            Call call = attempts.call(attempt);
            try {
                return new Interruptible(call::cancel).run(() -> attempts.result(answer(call, attempts)));
            } catch (ApiException failure) {
                boolean isInterrupted = Thread.currentThread().isInterrupted();
                // Whatever the socket makes of it.
                if (isInterrupted && failure instanceof TransportException) throw interrupted(attempts);
                pause(attempts.after(attempt, failure, isInterrupted || call.isCanceled()), failure);
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
        Attempts<T> attempts = new Attempts<>(this, request, settings.deadline(allowed));
        return new AsyncExecution<>(this, attempts).start(attach);
    }

    private Map<String, Token> tokens(Attempts<T> attempts) {
        CompletableFuture<Map<String, Token>> tokens = attempts.tokens();
        Duration left = tokens.isDone() ? null : attempts.deadline().left();
        Future<?> alarm = left == null
                ? null
                : settings.time().alarm(left, () -> tokens.completeExceptionally(attempts.expired()));
        try {
            return tokens.get();
        } catch (InterruptedException e) {
            throw interrupted(attempts);
        } catch (ExecutionException e) {
            throw Futures.thrown(e);
        } finally {
            if (alarm != null) alarm.cancel(false);
        }
    }

    private static Response answer(Call call, Attempts<?> attempts) {
        try {
            return call.execute();
        } catch (IOException e) {
            throw attempts.noAnswer(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // An InterruptedException, which OkHttp, being Kotlin, lets out undeclared while it connects.
            throw interrupted(attempts);
        }
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

    private static ApiException interrupted(Attempts<?> attempts) {
        Thread.currentThread().interrupt();
        return attempts.noAnswer(new InterruptedIOException("interrupted"));
    }

    /** For a result that comes too late: nobody else is left to close a body that streams. */
    public static void discard(ApiResponse<?> late) {
        if (late.body() instanceof ResponseBody body) body.close();
    }
}
