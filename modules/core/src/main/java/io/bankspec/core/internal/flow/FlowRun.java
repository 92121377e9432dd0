package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.generated.spec.FlowValues;
import io.bankspec.core.internal.call.HttpCall;
import io.bankspec.core.internal.concurrent.Futures;
import io.bankspec.core.internal.concurrent.StoppingFuture;
import io.bankspec.core.internal.flow.ChallengeRules.Found;
import io.bankspec.core.internal.flow.Outcome.Meaning;
import io.bankspec.core.mfa.MfaReason;
import io.bankspec.core.mfa.MfaStep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A flow from its start, or from an answer, to the next step. No thread waits for it. Whoever cancels the future, or completes it
 * otherwise, stops what is under way.
 */
final class FlowRun<T extends @Nullable Object> {
    /** Polls that fail one after the other before the provider counts as out of order. Each is repeated by the client already. */
    private static final int FAILED_POLLS = 3;

    private final FlowDefinition definition;
    private final OutcomeResolver resolver;
    private final PollBackoff backoff;
    private final @Nullable OpenChallenge<T> answered;
    private final StoppingFuture<MfaStep<T>> result = new StoppingFuture<>();
    private FlowState state;
    private boolean wasRejected;
    private boolean arrived;
    private int failedPolls;
    private volatile @Nullable String lastState;

    /** @param answered the challenge whose answer begins this run, null for the start */
    FlowRun(FlowDefinition definition, FlowState state, @Nullable OpenChallenge<T> answered) {
        this.definition = definition;
        this.state = state;
        this.answered = answered;
        this.resolver = new OutcomeResolver(definition.rules());
        this.backoff = new PollBackoff(definition);
    }

    /**
     * Sends the first call.
     *
     * @param first makes it; may throw when an argument is missing
     * @param attach gets the future before anything is sent, so that a quick answer is handled where it comes in
     */
    CompletableFuture<MfaStep<T>> begin(
            Supplier<ApiCall<?>> first, Consumer<? super CompletableFuture<MfaStep<T>>> attach) {
        attach.accept(result);
        result.limit(definition.alarm(state, this::expire));
        send(answered == null ? Stage.START : Stage.ANSWER, first);
        return result;
    }

    /** Asks the clock too: the thread of an alarm may be late, and nothing is sent or taken for a result after the deadline. */
    private boolean isOver() {
        if (result.hasEnded()) return true;
        Duration left = definition.left(state);
        if (!left.isNegative() && !left.isZero()) return false;
        expire();
        return true;
    }

    private void expire() {
        end(definition.failed(MfaReason.TIMEOUT, "the deadline has passed" + where()));
    }

    private void send(Stage stage, Supplier<ApiCall<?>> call) {
        if (isOver()) return;
        try {
            ((HttpCall<?>) call.get()).executeForResponseAsync(sent -> {
                result.underWay(sent);
                sent.whenComplete((response, failure) -> received(stage, response, failure));
            });
        } catch (FlowValues.MissingValueException e) {
            end(definition.failed(MfaReason.UNEXPECTED, e.getMessage()));
        } catch (RuntimeException | Error e) {
            result.fail(e);
        }
    }

    private void received(Stage stage, @Nullable ApiResponse<?> response, @Nullable Throwable failure) {
        if (isOver()) return;
        try {
            if (response != null) judge(stage, Answer.of(response));
            else if (failure != null && Futures.cause(failure) instanceof ApiException e) judge(stage, Answer.of(e));
            else if (failure != null) result.fail(Futures.cause(failure));
        } catch (RuntimeException | Error e) {
            result.fail(e);
        }
    }

    private void judge(Stage stage, Answer whole) {
        Answer answer = told(stage, whole);
        tellProgress(stage, answer);
        if (stage == Stage.START || stage == Stage.ANSWER && definition.rules().resubmits())
            state = state.keeping(FlowState.RESPONSE, definition.rules(), answer.tree(), answer.headers());
        if (stage == Stage.ANSWER) backoff.answered();
        if (stage != Stage.POLL) arrived = answer.failure() == null;
        ChallengeRules rules = definition.rules().challenge();
        Found found = rules == null ? null : rules.in(answer.status(), answer.tree());
        if (found != null) challenged(stage, found, answer);
        else if (rules != null && stage != Stage.POLL && rules.tells() && rules.isOne(answer.status(), answer.tree()))
            end(definition.failed(MfaReason.UNEXPECTED, "a challenge without prompts"));
        else if (stage == Stage.POLL && resolver.mayPass(answer)) pollAfterFailure(answer);
        else meant(stage, resolver.meaning(stage, answer), answer);
    }

    /** A poll that answers about the work of many tells by one item. */
    private Answer told(Stage stage, Answer answer) {
        Rules.Item item = stage == Stage.POLL && answer.failure() == null
                ? definition.rules().poll().item()
                : null;
        return item == null ? answer : answer.judgedBy(item.of(answer.tree(), state.values(definition.request())));
    }

    private void meant(Stage stage, Meaning meaning, Answer answer) {
        failedPolls = 0;
        MfaReason reason = meaning.reason();
        if (reason != null) {
            boolean isAfterAnswer = answered != null && meaning == Meaning.REFUSED;
            fail(isAfterAnswer ? MfaReason.WRONG_ANSWER : reason, answer);
        } else if (meaning == Meaning.REJECTED && !countWrongAnswer()) {
            fail(MfaReason.WRONG_ANSWER, answer);
        } else if (meaning == Meaning.COMPLETED
                && (stage == Stage.POLL || definition.rules().poll() == null)) {
            complete(answer);
        } else if (definition.rules().poll() == null) {
            fail(MfaReason.UNEXPECTED, answer);
        } else {
            pollLater(backoff.next());
        }
    }

    /** False when it was one too many. A rejection shows in several polls, and counts once. */
    private boolean countWrongAnswer() {
        if (answered == null || wasRejected) return true;
        wasRejected = true;
        state = state.withWrongAnswer();
        return state.wrongAnswers() < definition.limits().wrongAnswers();
    }

    private void challenged(Stage stage, Found found, Answer answer) {
        failedPolls = 0;
        Rules.Sending answering = definition.rules().answer();
        List<JsonElement> prompts = answering != null && answering.isForOnePrompt()
                ? List.of(definition.rules().challenge().first(found.prompts()))
                : found.prompts();
        if (stage == Stage.POLL && answered != null && prompts.equals(answered.raw())) {
            if (backoff.isSettling()) {
                pollLater(backoff.next());
                return;
            }
            // An answer that did not arrive is none, be it right or wrong.
            if (arrived && !countWrongAnswer()) {
                fail(MfaReason.WRONG_ANSWER, answer);
                return;
            }
        }
        state = state.withChallenge().keeping(FlowState.CHALLENGE, definition.rules(), found.place(), answer.headers());
        if (state.challenges() > definition.limits().challenges())
            end(definition.failed(
                    MfaReason.LIMIT_REACHED, "more than " + definition.limits().challenges() + " challenges"));
        else end(new OpenChallenge<>(definition, state, prompts));
    }

    private void complete(Answer answer) {
        @SuppressWarnings("unchecked")
        T value = (T) answer.value();
        Duration delay = definition.rules().poll() == null
                ? Duration.ZERO
                : definition.rules().poll().dataAfter();
        if (delay.isZero()) end(new MfaStep.Completed<>(value));
        else
            result.later(definition.time(), delay, () -> {
                if (!isOver()) end(new MfaStep.Completed<>(value));
            });
    }

    private void pollAfterFailure(Answer answer) {
        failedPolls++;
        ApiException failure = answer.failure();
        if (failedPolls >= FAILED_POLLS) {
            fail(resolver.meaning(Stage.POLL, answer).reason(), answer);
            return;
        }
        Duration asked = failure == null ? null : failure.retryAfter();
        Duration wait = backoff.next();
        pollLater(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
    }

    private void pollLater(Duration wait) {
        if (backoff.polls() > definition.limits().polls())
            end(definition.failed(
                    MfaReason.LIMIT_REACHED,
                    "not done after " + definition.limits().polls() + " polls" + where()));
        else result.later(definition.time(), wait, () -> send(Stage.POLL, this::pollCall));
    }

    private ApiCall<?> pollCall() {
        return definition
                .poll()
                .apply(Calls.values(definition.rules().poll().arguments(), state, definition.request(), null));
    }

    private void tellProgress(Stage stage, Answer answer) {
        if (stage != Stage.POLL) return;
        for (String path : definition.rules().poll().state()) {
            List<JsonElement> found = JsonPaths.find(answer.tree(), path);
            if (found.isEmpty() || !found.get(0).isJsonPrimitive()) continue;
            String now = found.get(0).getAsString();
            if (!now.equals(lastState)) definition.progress().accept(now);
            lastState = now;
            return;
        }
    }

    private void fail(@Nullable MfaReason reason, Answer answer) {
        String problem = answer.failure() == null
                ? "answered with " + answer.status() + where()
                : answer.failure().getMessage();
        end(new MfaStep.Failed<>(
                reason == null ? MfaReason.UNEXPECTED : reason,
                definition.operation(),
                String.valueOf(problem),
                answer.failure()));
    }

    private String where() {
        return lastState == null ? "" : "; its last state: " + lastState;
    }

    private void end(MfaStep<T> step) {
        result.end(step);
    }
}
