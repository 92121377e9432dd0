package io.bankspec.core.mfa;

import com.google.gson.JsonElement;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.internal.Causes;
import io.bankspec.core.internal.StoppingFuture;
import io.bankspec.core.mfa.ChallengeRules.Found;
import io.bankspec.core.mfa.Outcome.Meaning;
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
final class Leg<T extends @Nullable Object> {
    /** Polls that fail one after the other before the provider counts as out of order. Each is repeated by the client already. */
    private static final int FAILED_POLLS = 3;

    private final Plan plan;
    private final Judge judge;
    private final Pace pace;
    private final @Nullable OpenChallenge<T> answered;
    private final StoppingFuture<MfaStep<T>> result = new StoppingFuture<>();
    private FlowState state;
    private boolean wasRejected;
    private boolean arrived;
    private int failedPolls;
    private volatile @Nullable String lastState;

    /** @param answered the challenge whose answer begins this leg, null for the start */
    Leg(Plan plan, FlowState state, @Nullable OpenChallenge<T> answered) {
        this.plan = plan;
        this.state = state;
        this.answered = answered;
        this.judge = new Judge(plan.rules());
        this.pace = new Pace(plan);
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
        result.limit(plan.alarm(state, this::expire));
        send(answered == null ? Stage.START : Stage.ANSWER, first);
        return result;
    }

    /** Asks the clock too: the thread of an alarm may be late, and nothing is sent or taken for a result after the deadline. */
    private boolean isOver() {
        if (result.hasEnded()) return true;
        Duration left = plan.left(state);
        if (!left.isNegative() && !left.isZero()) return false;
        expire();
        return true;
    }

    private void expire() {
        end(plan.failed(MfaReason.TIMEOUT, "the deadline has passed" + where()));
    }

    private void send(Stage stage, Supplier<ApiCall<?>> call) {
        if (isOver()) return;
        try {
            call.get().executeForResponseAsync(sent -> {
                result.underWay(sent);
                sent.whenComplete((response, failure) -> received(stage, response, failure));
            });
        } catch (FlowValues.MissingValueException e) {
            end(plan.failed(MfaReason.UNEXPECTED, e.getMessage()));
        } catch (RuntimeException | Error e) {
            result.fail(e);
        }
    }

    private void received(Stage stage, @Nullable ApiResponse<?> response, @Nullable Throwable failure) {
        if (isOver()) return;
        try {
            if (response != null) judge(stage, Answer.of(response));
            else if (failure != null && Causes.of(failure) instanceof ApiException e) judge(stage, Answer.of(e));
            else if (failure != null) result.fail(Causes.of(failure));
        } catch (RuntimeException | Error e) {
            result.fail(e);
        }
    }

    private void judge(Stage stage, Answer whole) {
        Answer answer = told(stage, whole);
        tellProgress(stage, answer);
        if (stage == Stage.START || stage == Stage.ANSWER && plan.rules().resubmits())
            state = state.keeping(FlowState.RESPONSE, plan.rules(), answer.tree(), answer.headers());
        if (stage == Stage.ANSWER) pace.answered();
        if (stage != Stage.POLL) arrived = answer.failure() == null;
        ChallengeRules rules = plan.rules().challenge();
        Found found = rules == null ? null : rules.in(answer.status(), answer.tree());
        if (found != null) challenged(stage, found, answer);
        else if (rules != null && stage != Stage.POLL && rules.tells() && rules.isOne(answer.status(), answer.tree()))
            end(plan.failed(MfaReason.UNEXPECTED, "a challenge without prompts"));
        else if (stage == Stage.POLL && judge.mayPass(answer)) pollAfterFailure(answer);
        else meant(stage, judge.meaning(stage, answer), answer);
    }

    /** A poll that answers about the work of many tells by one item. */
    private Answer told(Stage stage, Answer answer) {
        Rules.Item item = stage == Stage.POLL && answer.failure() == null
                ? plan.rules().poll().item()
                : null;
        return item == null ? answer : answer.judgedBy(item.of(answer.tree(), state.values(plan.request())));
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
                && (stage == Stage.POLL || plan.rules().poll() == null)) {
            complete(answer);
        } else if (plan.rules().poll() == null) {
            fail(MfaReason.UNEXPECTED, answer);
        } else {
            pollLater(pace.next());
        }
    }

    /** False when it was one too many. A rejection shows in several polls, and counts once. */
    private boolean countWrongAnswer() {
        if (answered == null || wasRejected) return true;
        wasRejected = true;
        state = state.withWrongAnswer();
        return state.wrongAnswers() < plan.limits().wrongAnswers();
    }

    private void challenged(Stage stage, Found found, Answer answer) {
        failedPolls = 0;
        Rules.Sending answering = plan.rules().answer();
        List<JsonElement> prompts = answering != null && answering.isForOnePrompt()
                ? List.of(plan.rules().challenge().first(found.prompts()))
                : found.prompts();
        if (stage == Stage.POLL && answered != null && prompts.equals(answered.raw())) {
            if (pace.isSettling()) {
                pollLater(pace.next());
                return;
            }
            // An answer that did not arrive is none, be it right or wrong.
            if (arrived && !countWrongAnswer()) {
                fail(MfaReason.WRONG_ANSWER, answer);
                return;
            }
        }
        state = state.withChallenge().keeping(FlowState.CHALLENGE, plan.rules(), found.place(), answer.headers());
        if (state.challenges() > plan.limits().challenges())
            end(plan.failed(
                    MfaReason.LIMIT_REACHED, "more than " + plan.limits().challenges() + " challenges"));
        else end(new MfaStep.Challenged<>(new OpenChallenge<>(plan, state, prompts)));
    }

    private void complete(Answer answer) {
        @SuppressWarnings("unchecked")
        T value = (T) answer.value();
        Duration delay = plan.rules().poll() == null
                ? Duration.ZERO
                : plan.rules().poll().dataAfter();
        if (delay.isZero()) end(new MfaStep.Completed<>(value));
        else
            result.later(plan.time(), delay, () -> {
                if (!isOver()) end(new MfaStep.Completed<>(value));
            });
    }

    private void pollAfterFailure(Answer answer) {
        failedPolls++;
        ApiException failure = answer.failure();
        if (failedPolls >= FAILED_POLLS) {
            fail(judge.meaning(Stage.POLL, answer).reason(), answer);
            return;
        }
        Duration asked = failure == null ? null : failure.retryAfter();
        Duration wait = pace.next();
        pollLater(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
    }

    private void pollLater(Duration wait) {
        if (pace.polls() > plan.limits().polls())
            end(plan.failed(
                    MfaReason.LIMIT_REACHED, "not done after " + plan.limits().polls() + " polls" + where()));
        else result.later(plan.time(), wait, () -> send(Stage.POLL, this::pollCall));
    }

    private ApiCall<?> pollCall() {
        return plan.poll().apply(Calls.values(plan.rules().poll().arguments(), state, plan.request(), null));
    }

    private void tellProgress(Stage stage, Answer answer) {
        if (stage != Stage.POLL) return;
        for (String path : plan.rules().poll().state()) {
            List<JsonElement> found = Trees.find(answer.tree(), path);
            if (found.isEmpty() || !found.get(0).isJsonPrimitive()) continue;
            String now = found.get(0).getAsString();
            if (!now.equals(lastState)) plan.progress().accept(now);
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
                plan.operation(),
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
