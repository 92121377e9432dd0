package io.bankspec.core.internal.concurrent;

import java.util.concurrent.CompletionException;

/** What futures that depend on others hide. */
public final class Causes {
    private Causes() {}

    /** The failure itself, without the wrapper that a stage puts around that of the stage before it. */
    public static Throwable of(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
