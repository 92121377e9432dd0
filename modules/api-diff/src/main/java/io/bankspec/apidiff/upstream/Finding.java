package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Place;
import java.util.Comparator;

/**
 * One difference between our document and that of the provider.
 *
 * @param place in a schema of ours, or in each of the operations that have it
 * @param ours what we say; empty for nothing
 * @param theirs what the provider says; empty for nothing
 */
record Finding(Aspect aspect, Place place, String ours, String theirs) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::aspect)
            .thenComparing(Finding::ours)
            .thenComparing(Finding::theirs);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
