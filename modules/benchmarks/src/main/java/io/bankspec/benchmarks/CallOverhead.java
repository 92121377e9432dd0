package io.bankspec.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What {@code execute()} costs beyond the same call by hand. */
final class CallOverhead implements Measurement {
    private static final String BYTES = "gc.alloc.rate.norm";

    /** The best of several forks: other work on the machine only ever adds, and two compilations need not be equally good. */
    private static final class Figures {
        private double nanos = Double.MAX_VALUE;
        private double bytes = Double.MAX_VALUE;

        void add(RunResult fork) {
            for (var result : fork.getBenchmarkResults())
                for (IterationResult iteration : result.getIterationResults())
                    nanos = Math.min(nanos, iteration.getPrimaryResult().getScore());
            bytes = Math.min(bytes, fork.getSecondaryResults().get(BYTES).getScore());
        }
    }

    @Override
    public String name() {
        return "call-overhead";
    }

    @Override
    public Result measure(boolean quick) throws IOException, RunnerException {
        Figures ours = new Figures();
        Figures byHand = new Figures();
        try (Loopback provider = Loopback.answering("readUser")) {
            for (int i = 0; i < (quick ? 2 : 5); i++) {
                byHand.add(fork("byHand", provider, quick));
                ours.add(fork("ours", provider, quick));
            }
        }
        double time = ours.nanos / byHand.nanos;
        double bytes = ours.bytes / byHand.bytes;
        Table table = new Table("one call", "time", "bytes allocated †", "of them, KB †");
        table.add("by hand", Target.ratio(1), Target.ratio(1), kilobytes(byHand));
        table.add("ours", Target.ratio(time), Target.ratio(bytes), kilobytes(ours));
        return new Result(table, List.of(Target.atMost("call, to OkHttp and Gson by hand", time, 1.05)));
    }

    private static String kilobytes(Figures figures) {
        return Target.ratio(figures.bytes / 1000);
    }

    private static RunResult fork(String method, Loopback provider, boolean quick) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Calls.class.getName() + "\\." + method + "$")
                        .param("server", provider.address())
                        .forks(1)
                        .warmupIterations(quick ? 1 : 4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(quick ? 1 : 10)
                        .measurementTime(new TimeValue(500, TimeUnit.MILLISECONDS))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }
}
