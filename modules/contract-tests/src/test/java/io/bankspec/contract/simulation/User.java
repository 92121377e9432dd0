package io.bankspec.contract.simulation;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaPrompt;
import java.util.List;

/** Answers questions as the scenario wants it; the same question, asked once more, in the same way. */
final class User {
    private final List<String> answers;
    private String asked = "";
    private int number = -1;

    User(List<String> answers) {
        this.answers = answers;
    }

    MfaAnswers answer(List<MfaPrompt> prompts) {
        // As text, because images have no equals.
        if (!asked.equals(prompts.toString())) number++;
        asked = prompts.toString();
        if (answers.isEmpty()) throw new Violation("nothing was to be asked: " + prompts);
        String answer = answers.get(Math.min(number, answers.size() - 1));
        return MfaAnswers.each(prompts, prompt -> to(prompt, answer));
    }

    private static String to(MfaPrompt prompt, String answer) {
        List<String> values = prompt.choices().stream().map(MfaChoice::value).toList();
        return values.isEmpty() || values.contains(answer) ? answer : values.get(0);
    }
}
