package io.bankspec.core.mfa;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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
public final class MfaFlow<T extends @Nullable Object> {
    private final Plan plan;

    MfaFlow(Plan plan) {
        this.plan = plan;
    }

    /** The same flow with other limits. */
    public MfaFlow<T> withLimits(MfaLimits limits) {
        return new MfaFlow<>(plan.with(Objects.requireNonNull(limits, "limits == null")));
    }

    /** The same flow with another limit for everything from its start on, the time that the user takes included. */
    public MfaFlow<T> withDeadline(Duration deadline) {
        return withLimits(plan.limits().withDeadline(deadline));
    }

    /**
     * The same flow, telling how it goes.
     *
     * @param listener gets the provider's own word for each new state that a poll sees, such as {@code IN_PROGRESS}; on threads
     *     of the HTTP client, one call at a time, and must not block. What it throws ends the flow
     */
    public MfaFlow<T> onProgress(Consumer<? super String> listener) {
        return new MfaFlow<>(plan.with(Objects.requireNonNull(listener, "listener == null")));
    }

    /** Starts, and waits for the first step. An interrupted wait ends the flow with {@link MfaReason#CANCELLED}. */
    public MfaStep<T> start() {
        return Waiting.step(plan.operation(), startAsync());
    }

    /** Like {@link #start()}, without waiting. Cancelling the future first cancels the call that is under way. */
    public CompletableFuture<MfaStep<T>> startAsync() {
        return startAsync(future -> {});
    }

    private CompletableFuture<MfaStep<T>> startAsync(Consumer<? super CompletableFuture<MfaStep<T>>> attach) {
        long deadline = plan.time().nanos() + plan.limits().deadline().toNanos();
        FlowState state = new FlowState(Map.of(), 0, 0, deadline);
        return new Leg<T>(plan, state, null)
                .begin(() -> plan.start().apply(Calls.values(Map.of(), state, plan.request(), null)), attach);
    }

    /**
     * Runs to the end.
     *
     * @param handler answers challenges; called on this thread. What it throws ends the flow, and leaves nothing under way
     * @return the result
     * @throws MfaFailedException the flow ended without a result
     * @throws IllegalArgumentException the answers do not fit the prompts
     */
    public T run(Function<? super MfaStep.Challenged<T>, MfaAnswers> handler) {
        MfaStep<T> step = start();
        while (step instanceof MfaStep.Challenged<T> challenge) step = challenge.answer(handler.apply(challenge));
        return Waiting.result(step);
    }

    /**
     * Runs to the end where nothing is asked.
     *
     * @throws MfaFailedException the flow ended without a result
     * @throws IllegalStateException the flow asks
     */
    public T run() {
        return Waiting.result(start());
    }

    /**
     * Runs to the end without a thread that waits. However it ends, by its deadline, by a failure, or because the program cancels the
     * future, what is under way is stopped before the result shows, and that includes the future of the handler: a program that
     * reacts to the result finds it cancelled. A future that a handler hands out later than that is cancelled at once.
     *
     * @param handler answers challenges; on threads of the HTTP client, and must not block. Nor may what is attached to its future
     *     wait for the result of the flow, which shows only after it
     * @return fails as {@link #run(Function)} does
     */
    public CompletableFuture<T> runAsync(
            Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler) {
        AsyncRun<T> run = new AsyncRun<>(plan, handler);
        startAsync(run::await);
        return run.result();
    }

    /** Like {@link #run()}, without waiting. */
    public CompletableFuture<T> runAsync() {
        return runAsync(challenge -> CompletableFuture.failedFuture(Waiting.noHandler()));
    }

    /**
     * Goes on where {@link MfaStep.Challenged#save} stopped, perhaps on another machine. Nothing is sent. A flow may be resumed more
     * than once; which of two answers counts is up to the provider.
     *
     * @param saved the text
     * @return the open challenge, with what is left of the deadline
     * @throws IllegalArgumentException the text was changed or cut short, comes from another operation, provider or
     *     {@code stateKey}, or from a flow with other parameters. Secret ones, such as PINs, are not compared
     * @throws IllegalStateException the client was built without {@code stateKey}
     */
    public MfaStep.Challenged<T> resume(String saved) {
        return new MfaStep.Challenged<>(SavedFlow.read(plan, Objects.requireNonNull(saved, "saved == null")));
    }

    @Override
    public String toString() {
        return "MfaFlow{" + plan.client() + "." + plan.operation() + "}";
    }
}
