package io.bankspec.core.internal.concurrent;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What futures wrap their failures in, and how to be rid of it. */
public final class Futures {
    private Futures() {}

    /** The failure itself, without the wrapper that a stage puts around that of the stage before it. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean isWrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapper && cause != null ? cause : failure;
    }

    /** The failure itself, to be thrown on the thread that has waited for it. An {@code Error} is thrown here. */
    public static RuntimeException thrown(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof Error error) throw error;
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
