package io.bankspec.benchmarks;

import java.util.List;

/** One subject of the page. */
interface Measurement {
    /** Name of its place in the page. */
    String name();

    /** @param quick whether it is enough to see that everything runs */
    Result measure(boolean quick) throws Exception;

    /** What came out. */
    record Result(Table table, List<Target> targets) {}
}
