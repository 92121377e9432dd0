package io.bankspec.core.internal.flow;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.core.mfa.MfaLimits;
import io.bankspec.core.mfa.MfaStep;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A flow as its definition says. */
public record DefinedFlow<T extends @Nullable Object>(FlowDefinition definition) implements MfaFlow<T> {
    @Override
    public MfaFlow<T> withLimits(MfaLimits limits) {
        return new DefinedFlow<>(
                definition.with(Objects.requireNonNull(limits, "limits == null"), definition.progress()));
    }

    @Override
    public MfaFlow<T> withDeadline(Duration deadline) {
        return withLimits(definition.limits().withDeadline(deadline));
    }

    @Override
    public MfaFlow<T> onProgress(Consumer<? super String> listener) {
        return new DefinedFlow<>(
                definition.with(definition.limits(), Objects.requireNonNull(listener, "listener == null")));
    }

    @Override
    public MfaStep<T> start() {
        return Waiting.step(definition.operation(), startAsync());
    }

    @Override
    public CompletableFuture<MfaStep<T>> startAsync() {
        return startAsync(future -> {});
    }

    private CompletableFuture<MfaStep<T>> startAsync(Consumer<? super CompletableFuture<MfaStep<T>>> attach) {
        long deadline =
                definition.time().nanos() + definition.limits().deadline().toNanos();
        FlowState state = new FlowState(Map.of(), 0, 0, deadline);
        return new FlowRun<T>(definition, state, null)
                .begin(() -> Calls.values(Map.of(), state, definition.request(), null), attach);
    }

    @Override
    public T run(Function<? super MfaStep.Challenged<T>, MfaAnswers> handler) {
        Objects.requireNonNull(handler, "handler == null");
        MfaStep<T> step = start();
        while (step instanceof MfaStep.Challenged<T> challenge) step = challenge.answer(handler.apply(challenge));
        return Waiting.result(step);
    }

    @Override
    public T run() {
        return Waiting.result(start());
    }

    @Override
    public CompletableFuture<T> runAsync(
            Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler) {
        AsyncRun<T> run = new AsyncRun<>(definition, Objects.requireNonNull(handler, "handler == null"));
        startAsync(run::await);
        return run.result();
    }

    @Override
    public CompletableFuture<T> runAsync() {
        return runAsync(challenge -> CompletableFuture.failedFuture(Waiting.noHandler()));
    }

    @Override
    public MfaStep.Challenged<T> resume(String saved) {
        return SavedFlow.read(definition, Objects.requireNonNull(saved, "saved == null"));
    }

    @Override
    public String toString() {
        return "MfaFlow{" + definition.client() + "." + definition.operation() + "}";
    }
}
