package io.bankspec.core.testing;

import io.bankspec.core.ApiCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The ways to execute a call. What holds for one holds for the other, so most tests take the way as a parameter. */
public enum Way {
    EXECUTE {
        @Override
        public <T> T execute(ApiCall<T> call) {
            return call.execute();
        }
    },
    EXECUTE_ASYNC {
        @Override
        public <T> T execute(ApiCall<T> call) {
            return result(call.executeAsync());
        }
    };

    /** The result, or the very exception that the caller gets to see. */
    public abstract <T> T execute(ApiCall<T> call);

    /** What a future is completed with, within ten seconds. */
    public static <T> T result(CompletableFuture<T> future) {
        Throwable failure = future.copy()
                .orTimeout(10, TimeUnit.SECONDS)
                .handle((value, problem) -> problem)
                .join();
        if (failure instanceof CompletionException wrapper) failure = wrapper.getCause();
        if (failure instanceof RuntimeException problem) throw problem;
        if (failure != null) throw new AssertionError("no result", failure);
        return future.join();
    }

    /** Each case in each way. */
    public static Stream<Arguments> with(List<?> cases) {
        return Stream.of(values()).flatMap(way -> cases.stream().map(item -> Arguments.of(way, item)));
    }
}
