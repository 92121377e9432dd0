package io.bankspec.core.internal.call;

import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.internal.concurrent.StoppingFuture;
import io.bankspec.core.internal.transport.Attempt;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One execution of a call that no thread waits for. Ends early when its future is cancelled or otherwise completed. */
final class AsyncExecution<T extends @Nullable Object> {
    private final CallRunner<T> runner;
    private final Attempts<T> attempts;
    private final StoppingFuture<ApiResponse<T>> result = new StoppingFuture<>();

    AsyncExecution(CallRunner<T> runner, Attempts<T> attempts) {
        this.runner = runner;
        this.attempts = attempts;
    }

    /** @param attach gets the future before anything is sent, so that a quick answer is handled where it comes in */
    CompletableFuture<ApiResponse<T>> start(Consumer<? super CompletableFuture<ApiResponse<T>>> attach) {
        attach.accept(result);
        Duration left = attempts.deadline().left();
        if (left != null) {
            // OkHttp's own timer starts only when the call leaves the dispatcher's queue.
            result.limit(runner.settings().time().alarm(left, () -> result.fail(attempts.expired())));
        }
        attempt();
        return result;
    }

    private void attempt() {
        if (result.hasEnded()) return;
        result.run(() -> result.await(attempts.tokens(), tokens -> send(attempts.next(tokens))));
    }

    private void send(Attempt attempt) {
        if (result.hasEnded()) return;
        Call call = attempts.call(attempt);
        result.underWay(call::cancel);
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call sent, Response response) {
                try {
                    succeed(attempts.result(response));
                } catch (ApiException e) {
                    retry(sent, attempt, e);
                } catch (RuntimeException | Error e) {
                    fail(e);
                }
            }

            @Override
            public void onFailure(Call sent, IOException problem) {
                // Thousands may end at once, and what they have come to is no longer asked for.
                if (result.hasEnded()) return;
                // So OkHttp reports what an interceptor of the program threw.
                if (sent.isCanceled() && problem.getCause() instanceof RuntimeException mistake) fail(mistake);
                else retry(sent, attempt, attempts.noAnswer(problem));
            }
        });
    }

    private void succeed(ApiResponse<T> answer) {
        // A body that streams is read after this; nobody is to cancel it any more.
        result.nothingUnderWay();
        if (!result.end(answer)) CallRunner.discard(answer);
    }

    private void retry(Call call, Attempt attempt, ApiException failure) {
        if (result.hasEnded()) return;
        result.nothingUnderWay();
        result.run(() -> {
            Duration wait = attempts.after(attempt, failure, call.isCanceled());
            if (wait.isZero()) attempt();
            else result.later(runner.settings().time(), wait, this::attempt);
        });
    }

    private void fail(Throwable failure) {
        // What failed by itself is over.
        result.nothingUnderWay();
        result.fail(failure);
    }
}
