package io.bankspec.core.internal.paging;

import io.bankspec.core.ApiResponse;
import io.bankspec.core.Page;
import io.bankspec.core.UnexpectedAnswerException;
import io.bankspec.core.internal.call.HttpCall;
import io.bankspec.core.internal.concurrent.StoppingFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A walk in which no thread waits: the answer to one page sends the request for the next. The action never runs on the caller's thread,
 * which sends the first request, and further ones while answers come before it has returned.
 */
final class AsyncPages<T extends @Nullable Page<I>, I extends @Nullable Object, R extends @Nullable Object> {
    private final HttpCall<T> call;
    private final PageWalk<T> walk;
    private final Consumer<? super I> action;
    private final R value;
    private final StoppingFuture<R> result = new StoppingFuture<>();
    private final AtomicInteger turns = new AtomicInteger();

    /** Gives the items to {@code action}, and {@code value} to the future when all are done. */
    AsyncPages(HttpCall<T> call, PageWalk<T> walk, Consumer<? super I> action, R value) {
        this.call = call;
        this.walk = walk;
        this.action = action;
        this.value = value;
    }

    CompletableFuture<R> start() {
        proceed();
        return result;
    }

    /** Takes turns in a loop: an answer that is there at once would otherwise send the next request from within this one. */
    private void proceed() {
        if (turns.getAndIncrement() > 0) return;
        do {
            send();
        } while (turns.decrementAndGet() > 0);
    }

    private void send() {
        if (result.hasEnded()) return;
        result.run(() -> {
            Request request = walk.next();
            if (request == null) result.end(value);
            else call.sendAsync(request, this::await);
        });
    }

    private void await(CompletableFuture<ApiResponse<T>> answer) {
        result.underWay(answer);
        answer.whenComplete((page, failure) -> {
            if (failure == null) result.run(() -> arrived(page));
            else if (failure instanceof UnexpectedAnswerException none) result.fail(walk.missing(none));
            else result.fail(failure);
        });
    }

    private void arrived(ApiResponse<T> answer) {
        T page = walk.take(answer);
        if (page != null) {
            for (I item : page.items()) {
                if (result.hasEnded()) return;
                action.accept(item);
            }
        }
        proceed();
    }
}
