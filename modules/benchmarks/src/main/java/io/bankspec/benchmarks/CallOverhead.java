package io.bankspec.benchmarks;

import io.bankspec.core.testing.LoopbackServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What {@code execute()} costs beyond the same call by hand. */
final class CallOverhead implements Measurement {
    /** Milliseconds. There are only some ten thousand calls in a second, and much code in each. */
    private static final int WARM_UP = 9_000;

    @Override
    public String name() {
        return "call-overhead";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException, RunnerException {
        try (LoopbackServer provider = Loopback.answering("readUser")) {
            double byHand = bytes("byHand", provider, quick);
            double retrofit = bytes("retrofit", provider, quick);
            double ours = bytes("ours", provider, quick);
            double time = time("ours", quick ? 1 : 3, provider, quick);
            Table table = new Table("one call", "time", "bytes allocated †", "in KB †");
            table.add("by hand", Target.ratio(1), Target.ratio(1), kilobytes(byHand));
            table.add(
                    "Retrofit alone",
                    Target.ratio(time("retrofit", 1, provider, quick)),
                    Target.ratio(retrofit / byHand),
                    kilobytes(retrofit));
            table.add("ours", Target.ratio(time), Target.ratio(ours / byHand), kilobytes(ours));
            return new Result(table, List.of(Target.atMost("call: time, to OkHttp and Gson by hand", time, 1.05)));
        }
    }

    private static String kilobytes(double bytes) {
        return Target.ratio(bytes / 1000);
    }

    private static double time(String side, int jvms, LoopbackServer provider, boolean quick)
            throws IOException, InterruptedException {
        return Turns.ratio(jvms, quick ? 500 : WARM_UP, "call", provider.url(), side, "byHand");
    }

    private static double bytes(String side, LoopbackServer provider, boolean quick) throws RunnerException {
        return Cost.of(Calls.class, side, Map.entry("server", provider.url()), quick)
                .bytes();
    }
}
