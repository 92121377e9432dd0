package io.bankspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** A word that stands in many inputs, as a name, a value or a part of one, and that nothing of ours may ever repeat. */
public final class Canary {
    public static final String TEXT = "canary";

    private Canary() {}

    /** Fails when the word is in the message of the exception, or of anything that caused it. */
    public static void isNotIn(Throwable problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t.getMessage() != null)
                assertThat(t.getMessage().toLowerCase(Locale.ROOT)).doesNotContain(TEXT);
            for (Throwable suppressed : t.getSuppressed()) isNotIn(suppressed);
        }
    }
}
