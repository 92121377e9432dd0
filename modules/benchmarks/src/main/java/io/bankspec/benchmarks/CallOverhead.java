package io.bankspec.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What {@code execute()} costs beyond the same call by hand. */
final class CallOverhead implements Measurement {
    @Override
    public String name() {
        return "call-overhead";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException, RunnerException {
        try (Loopback provider = Loopback.answering("readUser")) {
            double byHand = bytes("byHand", provider, quick);
            double retrofit = bytes("retrofit", provider, quick);
            double ours = bytes("ours", provider, quick);
            double time = time("ours", provider, quick);
            Table table = new Table("one call", "time", "bytes allocated †", "in KB †");
            table.add("by hand", Target.ratio(1), Target.ratio(1), kilobytes(byHand));
            table.add(
                    "Retrofit alone",
                    Target.ratio(time("retrofit", provider, quick)),
                    Target.ratio(retrofit / byHand),
                    kilobytes(retrofit));
            table.add("ours", Target.ratio(time), Target.ratio(ours / byHand), kilobytes(ours));
            return new Result(table, List.of(Target.atMost("call, to OkHttp and Gson by hand", time, 1.05)));
        }
    }

    private static String kilobytes(double bytes) {
        return Target.ratio(bytes / 1000);
    }

    /** Several forks, because two compilations of the same code need not be equally good. */
    private static double time(String kind, Loopback provider, boolean quick) throws IOException, InterruptedException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        double[] ratios = new double[quick ? 1 : 3];
        String pairs = quick ? "100" : "400";
        for (int i = 0; i < ratios.length; i++) {
            String ratio = Fork.run(classPath, List.of(), CallPairs.class, provider.address(), kind, pairs);
            ratios[i] = Double.parseDouble(ratio.strip());
        }
        return DoubleStream.of(ratios).sorted().toArray()[ratios.length / 2];
    }

    private static double bytes(String method, Loopback provider, boolean quick) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Calls.class.getName() + "\\." + method + "$")
                        .param("server", provider.address())
                        .forks(1)
                        .warmupIterations(quick ? 1 : 4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(quick ? 1 : 4)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle()
                .getSecondaryResults()
                .get("gc.alloc.rate.norm")
                .getScore();
    }
}
