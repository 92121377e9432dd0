package io.bankspec.core.internal.flow;

import com.google.gson.JsonElement;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaPrompt;
import io.bankspec.core.mfa.MfaStep;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A question to the user, to be answered once. Thread-safe. */
final class OpenChallenge<T extends @Nullable Object> implements MfaStep.Challenged<T> {
    private final FlowDefinition definition;
    private final FlowState state;
    private final List<JsonElement> raw;
    private final List<MfaPrompt> prompts;
    private final AtomicBoolean isAnswered = new AtomicBoolean();

    OpenChallenge(FlowDefinition definition, FlowState state, List<JsonElement> raw) {
        this.definition = definition;
        this.state = state;
        this.raw = List.copyOf(raw);
        this.prompts = new Prompts(definition.rules().challenge().prompt()).read(raw);
    }

    @Override
    public List<MfaPrompt> prompts() {
        return prompts;
    }

    /** The prompts as the provider sent them. */
    List<JsonElement> raw() {
        return raw;
    }

    FlowState state() {
        return state;
    }

    @Override
    public MfaStep<T> answer(MfaAnswers answers) {
        return Waiting.step(definition.operation(), answerAsync(answers));
    }

    @Override
    public CompletableFuture<MfaStep<T>> answerAsync(MfaAnswers answers) {
        return answerAsync(answers, future -> {});
    }

    /** @param attach gets the future before anything is sent */
    CompletableFuture<MfaStep<T>> answerAsync(
            MfaAnswers answers, Consumer<? super CompletableFuture<MfaStep<T>>> attach) {
        List<String> texts = answers.inOrderOf(prompts);
        if (!isAnswered.compareAndSet(false, true)) throw answeredAlready();
        return new FlowRun<>(definition, state, this)
                .begin(() -> Calls.answering(definition, state, raw, texts), attach);
    }

    @Override
    public String save() {
        if (isAnswered.get()) throw answeredAlready();
        return SavedFlow.write(definition, state, raw);
    }

    private static IllegalStateException answeredAlready() {
        return new IllegalStateException("this challenge has been answered already");
    }

    @Override
    public String toString() {
        return "Challenged" + prompts();
    }
}
