package io.bankspec.examples;

import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.core.mfa.MfaChoice;
import io.bankspec.core.mfa.MfaPrompt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/** A person at the keyboard. */
final class Terminal implements Answering {
    private final BufferedReader keyboard;
    private final PrintStream screen;

    Terminal(InputStream keyboard, PrintStream screen) {
        this.keyboard = new BufferedReader(new InputStreamReader(keyboard, Charset.defaultCharset()));
        this.screen = screen;
    }

    @Override
    public MfaAnswers answers(List<MfaPrompt> prompts, String expected) {
        return MfaAnswers.each(prompts, prompt -> ask(prompt, expected));
    }

    private String ask(MfaPrompt prompt, String expected) {
        screen.println("    " + prompt.label() + "  (the bank would take: " + expected + ")");
        while (true) {
            for (MfaChoice choice : prompt.choices())
                screen.println("      " + choice.value() + " = " + choice.label());
            screen.print("    > ");
            screen.flush();
            String answer = line();
            boolean isChoice =
                    prompt.choices().stream().anyMatch(choice -> choice.value().equals(answer));
            if (prompt.choices().isEmpty() || isChoice) return answer;
            screen.println("    One of these, please:");
        }
    }

    private String line() {
        try {
            String line = keyboard.readLine();
            if (line == null) throw new IllegalStateException("the input ended before the question was answered");
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
