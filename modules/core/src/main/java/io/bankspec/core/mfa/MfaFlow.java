package io.bankspec.core.mfa;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation that may ask the user, or that goes on working after its answer, not started yet. Immutable and thread-safe: every
 * start begins anew, and starts from several threads do not disturb each other.
 *
 * <p>What a bank, a user or the provider can cause ends a flow as {@link MfaStep.Failed}, with a reason that says what to do; the methods
 * that return a result throw it as {@link MfaFailedException}. Mistakes of the program, such as missing credentials, are thrown as
 * they are.
 *
 * @param <T> result: the last answer of the poll where the flow polls, else that of the call that ended it
 */
public interface MfaFlow<T extends @Nullable Object> {
    /** The same flow with other limits. */
    MfaFlow<T> withLimits(MfaLimits limits);

    /** The same flow with another limit for everything from its start on, the time that the user takes included. */
    MfaFlow<T> withDeadline(Duration deadline);

    /**
     * The same flow, telling how it goes.
     *
     * @param listener gets the provider's own word for each new state that a poll sees, such as {@code IN_PROGRESS}; on threads
     *     of the HTTP client, one call at a time, and must not block. What it throws ends the flow
     */
    MfaFlow<T> onProgress(Consumer<? super String> listener);

    /** Starts, and waits for the first step. An interrupted wait ends the flow with {@link MfaReason#CANCELLED}. */
    MfaStep<T> start();

    /** Like {@link #start()}, without waiting. Cancelling the future first cancels the call that is under way. */
    CompletableFuture<MfaStep<T>> startAsync();

    /**
     * Runs to the end.
     *
     * @param handler answers challenges; called on this thread. What it throws ends the flow, and leaves nothing under way
     * @return the result
     * @throws MfaFailedException the flow ended without a result
     * @throws IllegalArgumentException the answers do not fit the prompts
     */
    T run(Function<? super MfaStep.Challenged<T>, MfaAnswers> handler);

    /**
     * Runs to the end where nothing is asked.
     *
     * @throws MfaFailedException the flow ended without a result
     * @throws IllegalStateException the flow asks
     */
    T run();

    /**
     * Runs to the end without a thread that waits. However it ends, by its deadline, by a failure, or because the program cancels the
     * future, what is under way is stopped before the result shows, and that includes the future of the handler: a program that
     * reacts to the result finds it cancelled. A future that a handler hands out later than that is cancelled at once.
     *
     * @param handler answers challenges; on threads of the HTTP client, and must not block. Nor may what is attached to its future
     *     wait for the result of the flow, which shows only after it
     * @return fails as {@link #run(Function)} does
     */
    CompletableFuture<T> runAsync(
            Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler);

    /** Like {@link #run()}, without waiting. */
    CompletableFuture<T> runAsync();

    /**
     * Goes on where {@link MfaStep.Challenged#save} stopped, perhaps on another machine. Nothing is sent. A flow may be resumed more
     * than once; which of two answers counts is up to the provider.
     *
     * @param saved the text
     * @return the open challenge, with what is left of the deadline
     * @throws IllegalArgumentException the text was changed or cut short, comes from another operation, server, account or
     *     {@code stateKey}, or from a flow with other parameters. Secret ones, such as PINs, are not compared
     * @throws IllegalStateException the client was built without {@code stateKey}
     */
    MfaStep.Challenged<T> resume(String saved);
}
