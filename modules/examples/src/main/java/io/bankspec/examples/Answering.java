package io.bankspec.examples;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaPrompt;
import java.util.List;

/** Who answers the bank's questions. */
interface Answering {
    /** @param expected what the bank would take */
    MfaAnswers answers(List<MfaPrompt> prompts, String expected);

    /** Gives the wrong answer so many times, then the right one. */
    static Answering scripted(int wrongAnswers, String wrong) {
        int[] left = {wrongAnswers};
        return (prompts, expected) -> {
            String answer = left[0]-- > 0 ? wrong : expected;
            return MfaAnswers.each(prompts, prompt -> answer);
        };
    }
}
