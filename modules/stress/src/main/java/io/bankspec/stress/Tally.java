package io.bankspec.stress;

import org.jspecify.annotations.Nullable;

/** How often a test class ran, and how often it failed. */
final class Tally {
    private int tests;
    private int runs;
    private int failures;
    private long nanos;
    private int firstFailed;
    private @Nullable ClassRun failed;

    void add(int round, ClassRun run) {
        tests = Math.max(tests, run.tests());
        runs++;
        nanos += run.nanos();
        if (run.failed().isEmpty()) return;
        failures++;
        if (failed != null) return;
        firstFailed = round;
        failed = run;
    }

    /** Of the run that had the most of them. */
    int tests() {
        return tests;
    }

    int runs() {
        return runs;
    }

    int failures() {
        return failures;
    }

    /** All runs together, in seconds. */
    double seconds() {
        return nanos / 1e9;
    }

    /**
     * Fails when a run did, with what failed first; and when there was nothing that could have failed.
     *
     * @param rounds how many runs there should be
     */
    void check(int rounds) {
        if (failed != null)
            throw new AssertionError(
                    failures + " of " + runs + " runs failed, first round " + firstFailed + ": "
                            + String.join(", ", failed.failed()),
                    failed.cause());
        if (tests == 0) throw new AssertionError("no test ran");
        if (runs != rounds) throw new AssertionError(runs + " runs in " + rounds + " rounds");
    }
}
