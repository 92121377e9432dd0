package io.bankspec.apidiff.document;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An operation, and on which side of it something is.
 *
 * @param use null for what is of the operation itself, such as its security
 */
public record Usage(Operation operation, @Nullable Use use) implements Comparable<Usage> {
    private static final Comparator<Usage> ORDER = Comparator.comparing(Usage::operation)
            .thenComparing(Usage::use, Comparator.nullsFirst(Comparator.<Use>naturalOrder()));

    @Override
    public int compareTo(Usage other) {
        return ORDER.compare(this, other);
    }
}
