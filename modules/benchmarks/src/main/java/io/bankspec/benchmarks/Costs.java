package io.bankspec.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What one operation takes, from several JVMs: two compilations of the same code need not be equally good. Of each JVM counts the
 * best iteration, because other work on the machine only ever adds, and of the JVMs the median.
 */
final class Costs {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void add(RunResult jvm) {
        double best = Double.MAX_VALUE;
        for (var result : jvm.getBenchmarkResults())
            for (IterationResult iteration : result.getIterationResults())
                best = Math.min(best, iteration.getPrimaryResult().getScore());
        nanos.add(best);
        bytes.add(jvm.getSecondaryResults().get(BYTES).getScore());
    }

    double nanos() {
        return median(nanos);
    }

    double bytes() {
        return median(bytes);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
