package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.PagedCall;
import io.bankspec.core.generated.spec.FlowValues;
import io.bankspec.core.internal.call.HttpCall;
import io.bankspec.core.internal.concurrent.StoppingFuture;
import io.bankspec.core.internal.flow.ChallengeRules.Found;
import io.bankspec.core.internal.flow.Outcome.Meaning;
import io.bankspec.core.internal.operation.DecodedBody;
import io.bankspec.core.internal.wire.JsonPaths;
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

    private static final String DOUBT = "; whether the login or the answer was wrong, the provider does not tell";

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
    private volatile ApiException.@Nullable Failure last;

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
     * @param first makes what it is made from; may throw when an argument is missing
     * @param attach gets the future before anything is sent, so that a quick answer is handled where it comes in
     */
    CompletableFuture<MfaStep<T>> begin(
            Supplier<FlowValues> first, Consumer<? super CompletableFuture<MfaStep<T>>> attach) {
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
        fail(MfaReason.TIMEOUT, "the deadline has passed" + where(), null);
    }

    private void send(Stage stage, Supplier<FlowValues> values) {
        if (isOver()) return;
        try {
            ApiCall<?> call = definition.calls().get(stage).apply(values.get());
            ((HttpCall<?>) call).executeForResponseAsync(sent -> {
                result.underWay(sent);
                sent.whenComplete((response, failure) -> received(stage, response, failure));
            });
        } catch (FlowValues.MissingValueException e) {
            fail(MfaReason.UNEXPECTED, e.getMessage(), null);
        } catch (RuntimeException | Error e) {
            result.fail(e);
        }
    }

    private void received(Stage stage, @Nullable ApiResponse<?> response, @Nullable Throwable failure) {
        if (isOver()) return;
        result.run(() -> {
            if (response != null) judge(stage, Answer.of(response));
            else if (failure instanceof ApiException problem) judge(stage, Answer.of(problem));
            else result.fail(failure);
        });
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
        else if (rules != null && stage != Stage.POLL && rules.asksNothing(answer) && !resolver.knows(stage, answer))
            fail(MfaReason.UNEXPECTED, "a challenge without prompts", answer);
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
        boolean isPolled = definition.rules().poll() != null;
        boolean isLookedUp = stage == Stage.START
                && answer.tree() == null
                && definition.rules().lookup() != null;
        if (meaning == Meaning.REJECTED && !countWrongAnswer()) fail(MfaReason.WRONG_ANSWER, answer);
        else if (meaning == Meaning.REFUSED && answered != null) fail(meaning.reason(), answer, DOUBT);
        else if (meaning.reason() != null) fail(meaning.reason(), answer);
        else if (meaning == Meaning.COMPLETED && (stage == Stage.POLL || !isPolled)) complete(answer);
        else if (isLookedUp) lookUp(answer);
        else if (isPolled) pollLater(backoff.next(), answer);
        else fail(MfaReason.UNEXPECTED, answer);
    }

    private void lookUp(Answer empty) {
        Rules.Lookup rules = definition.rules().lookup();
        FlowValues values = Calls.values(rules.arguments(), state, definition.request(), null);
        PagedCall<?, ?> list =
                (PagedCall<?, ?>) definition.calls().get(Stage.LOOKUP).apply(values);
        CompletableFuture<? extends List<?>> items = list.toListAsync();
        result.underWay(items);
        items.whenComplete((all, failure) -> {
            if (isOver()) return;
            result.run(() -> {
                if (failure instanceof ApiException e)
                    fail(OutcomeResolver.ofError(e).reason(), Answer.of(e));
                else if (failure != null) result.fail(failure);
                else found(rules.answer(all, state.values(definition.request())), empty);
            });
        });
    }

    private void found(@Nullable JsonElement made, Answer empty) {
        if (made == null) {
            fail(MfaReason.UNEXPECTED, empty, " and no body, and what was made cannot be found");
            return;
        }
        state = state.keeping(FlowState.RESPONSE, definition.rules(), made, empty.headers());
        pollLater(backoff.next(), empty);
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
                pollLater(backoff.next(), answer);
                return;
            }
            // An answer that did not arrive is none, be it right or wrong.
            if (arrived && !countWrongAnswer()) {
                fail(MfaReason.WRONG_ANSWER, answer);
                return;
            }
        }
        int most = definition.limits().prompts();
        if (prompts.size() > most) {
            fail(MfaReason.LIMIT_REACHED, "a challenge of more than " + most + " prompts", answer);
            return;
        }
        state = state.withChallenge().keeping(FlowState.CHALLENGE, definition.rules(), found.place(), answer.headers());
        int limit = definition.limits().challenges();
        if (state.challenges() > limit) fail(MfaReason.LIMIT_REACHED, "more than " + limit + " challenges", answer);
        else result.end(new OpenChallenge<>(definition, state, prompts));
    }

    private void complete(Answer answer) {
        @SuppressWarnings("unchecked")
        T value = (T) (answer.response() == null ? null : answer.response().body());
        Rules.Poll poll = definition.rules().poll();
        if (poll == null || poll.dataAfter().isZero()) result.end(new MfaStep.Completed<>(value));
        else
            result.later(definition.time(), poll.dataAfter(), () -> {
                if (!isOver()) result.end(new MfaStep.Completed<>(value));
            });
    }

    private void pollAfterFailure(Answer answer) {
        if (++failedPolls >= FAILED_POLLS) {
            fail(resolver.meaning(Stage.POLL, answer).reason(), answer);
            return;
        }
        Duration asked = answer.failure().retryAfter();
        Duration wait = backoff.next();
        pollLater(asked != null && asked.compareTo(wait) > 0 ? asked : wait, answer);
    }

    private void pollLater(Duration wait, Answer answer) {
        if (answer.response() != null) last = LastAnswer.kept(definition.operation(), answer.response());
        int limit = definition.limits().polls();
        if (backoff.polls() > limit)
            fail(MfaReason.LIMIT_REACHED, "not done after " + limit + " polls" + where(), answer);
        else result.later(definition.time(), wait, () -> send(Stage.POLL, this::pollValues));
    }

    private FlowValues pollValues() {
        return Calls.values(definition.rules().poll().arguments(), state, definition.request(), null);
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

    private void fail(MfaReason reason, Answer answer) {
        fail(reason, answer, "");
    }

    /** @param more goes on with the sentence that says what came */
    private void fail(MfaReason reason, Answer answer, String more) {
        fail(reason, answer.problem(definition.operation()) + where() + more, answer);
    }

    private void fail(MfaReason reason, String problem, @Nullable Answer answer) {
        ApiResponse<?> response = answer == null ? null : answer.response();
        String operation = definition.operation();
        ApiException.Failure shown = response == null ? last : DecodedBody.failure(operation, response);
        ApiException cause = answer == null ? null : answer.failure();
        result.end(new MfaStep.Failed<>(reason, operation, problem, cause, shown));
    }

    private String where() {
        return lastState == null ? "" : "; its last state: " + lastState;
    }
}
