package io.bankspec.apidiff.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of {@code bank.yaml}, and what is to be said of it.
 *
 * @param text the document after it
 * @param changes as {@link Bank#changes} writes them: {@code >} is a request, {@code <} a response
 * @param breaks whether a program that talks to the old API in JSON may be misunderstood by the new one, or misunderstand it
 * @param otherwise why openapi-diff says otherwise; null where it agrees
 */
record Edit(
        String name,
        String text,
        List<String> changes,
        boolean breaks,
        @Nullable String otherwise) {
    static Edit of(String name, String before, String after, String... changes) {
        return new Edit(name, Bank.with(before, after), List.of(changes), false, null);
    }

    /** And one more change of the text. */
    Edit and(String before, String after) {
        return new Edit(name, Bank.with(text, before, after), changes, breaks, otherwise);
    }

    Edit thatBreaks() {
        return new Edit(name, text, changes, true, otherwise);
    }

    Edit otherwiseBecause(String reason) {
        return new Edit(name, text, changes, breaks, reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
