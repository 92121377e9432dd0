package io.bankspec.core.internal.flow;

import io.bankspec.core.internal.concurrent.StoppingFuture;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A flow with a handler that answers, from start to end. Cancelling its future stops what is under way, the handler's included. */
final class AsyncRun<T extends @Nullable Object> {
    private final FlowDefinition definition;
    private final Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler;
    private final StoppingFuture<T> result = new StoppingFuture<>();

    AsyncRun(
            FlowDefinition definition,
            Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler) {
        this.definition = definition;
        this.handler = handler;
    }

    CompletableFuture<T> result() {
        return result;
    }

    /** Goes on with the next step as soon as it is there. */
    void await(CompletableFuture<MfaStep<T>> next) {
        result.await(next, step -> {
            if (step instanceof OpenChallenge<T> challenge) ask(challenge);
            else result.end(Waiting.result(step));
        });
    }

    private void ask(OpenChallenge<T> challenge) {
        if (result.hasEnded()) return;
        // Before the handler is asked, which may take its time.
        Future<?> alarm = definition.alarm(challenge.state(), this::expire);
        result.limit(alarm);
        result.await(handler.apply(challenge).toCompletableFuture(), answers -> {
            alarm.cancel(false);
            if (!result.hasEnded()) challenge.answerAsync(answers, this::await);
        });
    }

    private void expire() {
        MfaStep.Failed<T> late = new MfaStep.Failed<>(
                MfaReason.TIMEOUT,
                definition.operation(),
                "the deadline has passed while a question was open",
                null,
                null);
        result.fail(late.toException());
    }
}
