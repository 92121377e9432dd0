package io.bankspec.core.mfa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to the prompts of one challenge. Immutable; never printed. */
public final class MfaAnswers {
    private final @Nullable String only;
    private final Map<String, String> byId;

    private MfaAnswers(@Nullable String only, Map<String, String> byId) {
        this.only = only;
        this.byId = byId;
    }

    /** The answer to a challenge with one prompt. For a choice, its value. */
    public static MfaAnswers of(String answer) {
        return new MfaAnswers(Objects.requireNonNull(answer, "answer == null"), Map.of());
    }

    /** Answers by the ids of their prompts. */
    public static MfaAnswers of(Map<String, String> byId) {
        return new MfaAnswers(null, Map.copyOf(Objects.requireNonNull(byId, "byId == null")));
    }

    /** Asks for each prompt in turn. */
    public static MfaAnswers each(List<MfaPrompt> prompts, Function<? super MfaPrompt, String> answer) {
        Objects.requireNonNull(answer, "answer == null");
        Map<String, String> answers = new LinkedHashMap<>();
        for (MfaPrompt prompt : Objects.requireNonNull(prompts, "prompts == null"))
            answers.put(prompt.id(), answer.apply(prompt));
        return of(answers);
    }

    /**
     * One answer for each prompt, in the prompts' order.
     *
     * @throws IllegalArgumentException there is not exactly one that may be sent for each prompt
     */
    public List<String> inOrderOf(List<MfaPrompt> prompts) {
        if (Objects.requireNonNull(prompts, "prompts == null").size() != 1 && only != null)
            throw new IllegalArgumentException("one answer for " + prompts.size() + " prompts: give them by id");
        Set<String> ids = prompts.stream().map(MfaPrompt::id).collect(Collectors.toSet());
        for (String id : byId.keySet()) {
            if (!ids.contains(id)) throw new IllegalArgumentException("no prompt has the id " + MfaPrompt.quoted(id));
        }
        return prompts.stream().map(this::answerTo).toList();
    }

    private String answerTo(MfaPrompt prompt) {
        String answer = only == null ? byId.get(prompt.id()) : only;
        String problem =
                answer == null ? "no answer to prompt " + MfaPrompt.quoted(prompt.id()) : prompt.problemWith(answer);
        if (problem != null) throw new IllegalArgumentException(problem);
        return answer;
    }

    @Override
    public String toString() {
        return "MfaAnswers{***}";
    }
}
