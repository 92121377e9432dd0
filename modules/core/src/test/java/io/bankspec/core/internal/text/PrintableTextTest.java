package io.bankspec.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Zürich 100 €", "\\n is no line break", "東京", "\uD83D\uDE00"})
    void whatPrintsStaysAsItIs(String text) {
        assertThat(PrintableText.of(text)).isEqualTo(text);
        assertThat(PrintableText.of(text, 100)).isEqualTo(text);
    }

    @Test
    void whatBreaksLinesOrSteersATerminalIsEscaped() {
        assertThat(PrintableText.of("a\r\n\tb\u001b[31m\u0000\u007f\u0085\u009b\u2028\u2029"))
                .isEqualTo("a\\r\\n\\tb\\u001b[31m\\u0000\\u007f\\u0085\\u009b\\u2028\\u2029");
    }

    @Test
    void whatTurnsTheOrderOfLettersOrIsNoCharacterIsEscaped() {
        assertThat(PrintableText.of("\u202e\u200b\uD83D!\uDE00 \uDB40\uDC01\uFFFF \uD83D\uDE00"))
                .isEqualTo("\\u202e\\u200b\\ud83d!\\ude00 \\udb40\\udc01\\uffff \uD83D\uDE00");
    }

    @Test
    void whatIsTooLongIsCutAndSaysSo() {
        assertThat(PrintableText.of("x".repeat(10), 10)).isEqualTo("x".repeat(10));
        assertThat(PrintableText.of("x".repeat(11), 10)).isEqualTo("x".repeat(10) + "… (cut)");
        assertThat(PrintableText.of("x\n".repeat(100_000), 3)).isEqualTo("x\\nx… (cut)");
        assertThat(PrintableText.of("ab\uD83D\uDE00", 3)).isEqualTo("ab… (cut)");
    }
}
