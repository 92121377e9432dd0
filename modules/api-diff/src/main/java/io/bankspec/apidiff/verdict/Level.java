package io.bankspec.apidiff.verdict;

/** What a change does to those who call the client, from the least. */
public enum Level {
    /** Nothing but texts. */
    TEXT,
    /** Whoever called before calls as before. */
    COMPATIBLE,
    /** Some callers have to change something: their source, their build, or what they send or expect. */
    BREAKING;

    public Level and(Level other) {
        return compareTo(other) < 0 ? other : this;
    }
}
