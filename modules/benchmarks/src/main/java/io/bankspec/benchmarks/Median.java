package io.bankspec.benchmarks;

import java.util.List;

/** The middle of several figures, which one that went astray does not move. */
final class Median {
    private Median() {}

    /** Of an even number the upper one of the two in the middle. */
    static <T extends Comparable<T>> T of(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
