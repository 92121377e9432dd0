package io.bankspec.core.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bankspec.core.mfa.MfaPrompt.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MfaAnswersTest {
    private static final MfaPrompt COLOR = new MfaPrompt("color", "Color?", Type.TEXT, null, List.of(), null, 5);
    private static final MfaPrompt PET = new MfaPrompt(
            "pet",
            "Pet?",
            Type.OPTIONS,
            null,
            List.of(new MfaChoice("1", "dog", null), new MfaChoice("2", "cat", null)),
            null,
            null);

    @Test
    void answersComeInTheOrderOfThePrompts() {
        assertThat(MfaAnswers.of(Map.of("pet", "2", "color", "red")).inOrderOf(List.of(COLOR, PET)))
                .containsExactly("red", "2");
        assertThat(MfaAnswers.each(
                                List.of(COLOR, PET), prompt -> prompt.choices().isEmpty() ? "blue" : "1")
                        .inOrderOf(List.of(COLOR, PET)))
                .containsExactly("blue", "1");
    }

    /** In the square of their number, these would take minutes. */
    @Test
    void manyPromptsAreAnsweredInATimeThatGrowsAsTheirNumberDoes() {
        List<MfaPrompt> prompts = IntStream.range(0, 100_000)
                .mapToObj(i -> new MfaPrompt(String.valueOf(i), "?", Type.TEXT, null, List.of(), null, null))
                .toList();
        assertThat(MfaAnswers.each(prompts, MfaPrompt::id).inOrderOf(prompts))
                .hasSize(100_000)
                .endsWith("99999");
    }

    @Test
    void oneAnswerIsForOnePrompt() {
        assertThat(MfaAnswers.of("red").inOrderOf(List.of(COLOR))).containsExactly("red");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaAnswers.of("red").inOrderOf(List.of(COLOR, PET)))
                .withMessage("one answer for 2 prompts: give them by id");
    }

    @Test
    void everyPromptNeedsAnAnswerAndEveryAnswerAPrompt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaAnswers.of(Map.of("color", "red")).inOrderOf(List.of(COLOR, PET)))
                .withMessage("no answer to prompt 'pet'");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MfaAnswers.of(Map.of("color", "red", "colour", "red")).inOrderOf(List.of(COLOR)))
                .withMessage("no prompt has the id 'colour'");
    }

    @Test
    void aChoiceIsAnsweredWithItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaAnswers.of("dog").inOrderOf(List.of(PET)))
                .withMessage("the answer to prompt 'pet' is none of the values of its choices");
    }

    @Test
    void anAnswerIsNotLongerThanItsPromptAllows() {
        assertThat(MfaAnswers.of("12345").inOrderOf(List.of(COLOR))).containsExactly("12345");
        assertThat(MfaAnswers.of("\uD83D\uDD11\uD83D\uDD11\uD83D\uDD11\uD83D\uDD11\uD83D\uDD11")
                        .inOrderOf(List.of(COLOR)))
                .as("characters, not code units")
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MfaAnswers.of("secret").inOrderOf(List.of(COLOR)))
                .withMessage("the answer to prompt 'color' is longer than 5 characters");
    }

    @Test
    void anEmptyAnswerMayBeWhatTheBankWants() {
        assertThat(MfaAnswers.of("").inOrderOf(List.of(COLOR))).containsExactly("");
    }

    @Test
    void answersAreNeverPrinted() {
        assertThat(MfaAnswers.of("red").toString()).isEqualTo("MfaAnswers{***}");
        assertThat(MfaAnswers.of(Map.of("color", "red")).toString()).doesNotContain("red");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsNoAnswer() {
        assertThatNullPointerException()
                .isThrownBy(() -> MfaAnswers.of((String) null))
                .withMessage("answer == null");
    }
}
