package io.bankspec.sandbox.finapi;

import org.jspecify.annotations.Nullable;

/** What a bank does, by the name of a demo connection, or by the PIN at the other banks. */
enum Story {
    PLAIN(null, 0),
    MFA("MSA", 1),
    TWICE("MSA-2", 2),
    /** The login works, and one account cannot be read. */
    PART_FAILS("FAIL-ONE", 0),
    /** The bank refuses while the download runs. */
    DOWNLOAD_FAILS("FAIL", 0),
    REFUSED("WRONG", 0);

    private final @Nullable String word;

    /** How often the bank asks before it lets in. */
    final int challenges;

    Story(@Nullable String word, int challenges) {
        this.word = word;
        this.challenges = challenges;
    }

    static Story of(@Nullable String text) {
        for (Story story : values()) if (story.word != null && story.word.equals(text)) return story;
        return PLAIN;
    }
}
