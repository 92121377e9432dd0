package io.bankspec.benchmarks;

import io.bankspec.benchmarks.Encoding.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Objects to the bodies of requests. */
final class Encode implements Measurement {
    @Override
    public String name() {
        return "encode";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException, RunnerException {
        Table table = new Table(
                "body",
                "items",
                "time: stock / ours",
                "ours, ns per item",
                "bytes †: ours / stock",
                "ours, per item †");
        List<Target> targets = new ArrayList<>();
        int warmUp = quick ? 500 : 3_000;
        for (Body body : quick ? Set.of(Body.FINAPI_IMPORT_PARAMS) : EnumSet.allOf(Body.class)) {
            double stock = Turns.ratio(body.items == 1 ? 1 : 3, warmUp, "encode", body.name(), "stock", "ours");
            Cost ours = cost(body, "ours", quick);
            table.add(
                    body.text,
                    body.items,
                    Target.ratio(stock),
                    Math.round(ours.nanos() / body.items),
                    Target.ratio(ours.bytes() / cost(body, "stock", quick).bytes()),
                    Math.round(ours.bytes() / body.items));
            targets.add(Target.atLeast("encode: speed, to stock, " + body.text, stock, 1.5));
        }
        return new Result(table, targets);
    }

    private static Cost cost(Body body, String side, boolean quick) throws RunnerException {
        return Cost.of(Encoding.class, side, Map.entry("body", body.name()), quick);
    }
}
