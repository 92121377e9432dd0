package io.bankspec.core.mfa;

import io.bankspec.core.internal.Causes;
import io.bankspec.core.internal.StoppingFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A flow with a handler that answers, from start to end. Cancelling its future stops what is under way, the handler's included. */
final class AsyncRun<T extends @Nullable Object> {
    private final Plan plan;
    private final Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler;
    private final StoppingFuture<T> result = new StoppingFuture<>();

    AsyncRun(Plan plan, Function<? super MfaStep.Challenged<T>, ? extends CompletionStage<MfaAnswers>> handler) {
        this.plan = plan;
        this.handler = handler;
    }

    CompletableFuture<T> result() {
        return result;
    }

    /** Goes on with the next step as soon as it is there. */
    void await(CompletableFuture<MfaStep<T>> next) {
        result.underWay(next);
        next.whenComplete((step, failure) -> {
            try {
                if (failure != null) result.fail(Causes.of(failure));
                else if (step instanceof MfaStep.Challenged<T> challenge) ask(challenge);
                else result.end(Waiting.result(step));
            } catch (RuntimeException | Error e) {
                result.fail(e);
            }
        });
    }

    private void ask(MfaStep.Challenged<T> challenge) {
        if (result.hasEnded()) return;
        // Before the handler is asked, which may take its time.
        Future<?> alarm = plan.alarm(challenge.state(), this::expire);
        result.limit(alarm);
        CompletableFuture<MfaAnswers> answers = handler.apply(challenge).toCompletableFuture();
        result.underWay(answers);
        answers.whenComplete((given, failure) -> {
            alarm.cancel(false);
            try {
                if (failure != null) result.fail(Causes.of(failure));
                else if (!result.hasEnded()) challenge.answerAsync(given, this::await);
            } catch (RuntimeException | Error e) {
                result.fail(e);
            }
        });
    }

    private void expire() {
        MfaStep.Failed<T> late = new MfaStep.Failed<>(
                MfaReason.TIMEOUT, plan.operation(), "the deadline has passed while a question was open", null);
        result.fail(late.toException());
    }
}
