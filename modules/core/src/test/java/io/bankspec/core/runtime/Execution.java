package io.bankspec.core.runtime;

import io.bankspec.core.ApiCall;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The two ways to execute a call, which have to behave alike. */
enum Execution {
    WAITING {
        @Override
        <T> T of(ApiCall<T> call) {
            return call.execute();
        }
    },
    ASYNC {
        @Override
        <T> T of(ApiCall<T> call) {
            return result(call.executeAsync());
        }
    };

    abstract <T> T of(ApiCall<T> call);

    static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
