package io.bankspec.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The methods of one benchmark, which do the same work, one after the other and again: what slows the machine hits all. */
final class Sides {
    private final Map<String, Costs> costs = new LinkedHashMap<>();

    /**
     * Measures.
     *
     * @param rounds how many JVMs each method gets
     * @param parameter name and value of the benchmark's parameter
     */
    static Sides measure(
            Class<?> benchmark, List<String> methods, Map.Entry<String, String> parameter, int rounds, boolean quick)
            throws RunnerException {
        Sides sides = new Sides();
        for (int round = 0; round < rounds; round++)
            for (String method : methods)
                sides.costs
                        .computeIfAbsent(method, name -> new Costs())
                        .add(new Runner(new OptionsBuilder()
                                        .include(benchmark.getName() + "\\." + method + "$")
                                        .param(parameter.getKey(), parameter.getValue())
                                        .forks(1)
                                        // Room for many operations between two collections, and no page met for the
                                        // first time.
                                        .jvmArgs("-Xms1g", "-Xmx1g", "-Xmn600m", "-XX:+AlwaysPreTouch")
                                        .jvmArgsAppend("-Droot=" + System.getProperty("root"))
                                        .warmupIterations(quick ? 1 : 3)
                                        .warmupTime(new TimeValue(quick ? 200 : 1_000, TimeUnit.MILLISECONDS))
                                        .measurementIterations(quick ? 1 : 5)
                                        .measurementTime(new TimeValue(300, TimeUnit.MILLISECONDS))
                                        .addProfiler(GCProfiler.class)
                                        .verbosity(VerboseMode.SILENT)
                                        .build())
                                .runSingle());
        return sides;
    }

    double nanos(String method) {
        return costs.get(method).nanos();
    }

    double bytes(String method) {
        return costs.get(method).bytes();
    }

    /** How many times as long the first takes as the second. */
    double time(String method, String other) {
        return nanos(method) / nanos(other);
    }

    /** How many times as many bytes the first allocates as the second. */
    double allocation(String method, String other) {
        return bytes(method) / bytes(other);
    }
}
