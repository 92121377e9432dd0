package io.bankspec.core;

import java.util.Objects;

/**
 * Something in a model that is not as its spec says. Holds no value of the model, so that it may be logged.
 *
 * @param path its place, such as {@code $.transactions[3].date}. Keys of maps are data and show as {@code *}, and unknown names
 *     are cut and escaped
 * @param kind what it is
 * @param reason the same in words
 */
public record FieldProblem(String path, Kind kind, String reason) {
    public FieldProblem {
        Objects.requireNonNull(path, "path == null");
        Objects.requireNonNull(kind, "kind == null");
        Objects.requireNonNull(reason, "reason == null");
    }

    /** What may be wrong. */
    public enum Kind {
        /** The spec requires it, and it is not there: its getter throws {@link MissingFieldException}. */
        MISSING,
        /** It is no value of its type: its getter throws {@link InvalidFieldException}. */
        INVALID,
        /** The spec knows no such property, no such value of an enumeration, or no such type of a union. It can be read. */
        UNKNOWN
    }
}
