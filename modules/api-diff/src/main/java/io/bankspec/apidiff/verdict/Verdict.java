package io.bankspec.apidiff.verdict;

import io.bankspec.apidiff.proof.Break;
import java.util.Set;

/**
 * What is to be expected of a change.
 *
 * @param breaks that can be shown without the provider; all of them, and no others
 * @param says what callers meet, where the name of the change does not tell; may be empty
 */
public record Verdict(Level level, Set<Break> breaks, String says) {
    private static final Set<Break> RENAMED = Set.of(Break.SOURCE, Break.CLASSES);

    static Verdict text() {
        return new Verdict(Level.TEXT, Set.of(), "");
    }

    static Verdict compatible(String says) {
        return new Verdict(Level.COMPATIBLE, Set.of(), says);
    }

    /** It no longer compiles, and classes that were compiled before no longer run. */
    static Verdict gone(String says) {
        return new Verdict(Level.BREAKING, RENAMED, says);
    }

    /** Nothing shows but at the provider. */
    static Verdict atTheServer(String says) {
        return new Verdict(Level.BREAKING, Set.of(), says);
    }

    /** Only those notice who build answers themselves, in place of the provider. */
    static Verdict compatibleButFor(Break one, String says) {
        return new Verdict(Level.COMPATIBLE, Set.of(one), says);
    }

    static Verdict breaking(Break one, String says) {
        return new Verdict(Level.BREAKING, Set.of(one), says);
    }
}
