package io.bankspec.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one operation takes, as JMH measures it.
 *
 * @param nanos of the best iteration, because other work on the machine only ever adds
 */
record Cost(double nanos, double bytes) {
    /** @param parameter name and value of the benchmark's parameter */
    static Cost of(Class<?> benchmark, String method, Map.Entry<String, String> parameter, boolean quick)
            throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(benchmark.getName() + "\\." + method + "$")
                        .param(parameter.getKey(), parameter.getValue())
                        .forks(1)
                        // The heap of Turns.
                        .jvmArgs("-Xms1g", "-Xmx1g", "-Xmn600m", "-Droot=" + System.getProperty("root"))
                        .warmupIterations(quick ? 1 : 3)
                        .warmupTime(new TimeValue(quick ? 200 : 1_000, TimeUnit.MILLISECONDS))
                        .measurementIterations(quick ? 1 : 2)
                        .measurementTime(new TimeValue(300, TimeUnit.MILLISECONDS))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        double best = Double.MAX_VALUE;
        for (var fork : result.getBenchmarkResults())
            for (IterationResult iteration : fork.getIterationResults())
                best = Math.min(best, iteration.getPrimaryResult().getScore());
        return new Cost(
                best, result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
