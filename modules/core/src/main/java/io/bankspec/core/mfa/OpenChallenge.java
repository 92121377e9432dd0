package io.bankspec.core.mfa;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A question to the user, to be answered once. Thread-safe. */
final class OpenChallenge<T extends @Nullable Object> {
    private final Plan plan;
    private final FlowState state;
    private final List<JsonElement> raw;
    private final List<MfaPrompt> prompts;
    private final AtomicBoolean isAnswered = new AtomicBoolean();

    OpenChallenge(Plan plan, FlowState state, List<JsonElement> raw) {
        this.plan = plan;
        this.state = state;
        this.raw = List.copyOf(raw);
        this.prompts = new Prompts(plan.rules().challenge().prompt()).read(raw);
    }

    List<MfaPrompt> prompts() {
        return prompts;
    }

    /** The prompts as the provider sent them. */
    List<JsonElement> raw() {
        return raw;
    }

    Plan plan() {
        return plan;
    }

    FlowState state() {
        return state;
    }

    /** @param attach gets the future before anything is sent */
    CompletableFuture<MfaStep<T>> answer(MfaAnswers answers, Consumer<? super CompletableFuture<MfaStep<T>>> attach) {
        List<String> texts = answers.inOrderOf(prompts);
        if (!isAnswered.compareAndSet(false, true)) throw answeredAlready();
        Rules.Sending rules = plan.rules().answer();
        return new Leg<>(plan, state, this)
                .begin(() -> plan.answer().apply(Calls.answering(rules, state, plan.request(), raw, texts)), attach);
    }

    String save() {
        if (isAnswered.get()) throw answeredAlready();
        return SavedFlow.write(plan, state, raw);
    }

    private static IllegalStateException answeredAlready() {
        return new IllegalStateException("this challenge has been answered already");
    }
}
