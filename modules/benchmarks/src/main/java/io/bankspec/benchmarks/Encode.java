package io.bankspec.benchmarks;

import io.bankspec.benchmarks.Encoding.Body;
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
    public Result measure(boolean quick) throws RunnerException {
        Table table = new Table(
                "body",
                "items",
                "time: stock / ours",
                "reflective / ours",
                "ours, ns per item",
                "bytes †: ours / stock",
                "ours, per item");
        List<Target> targets = new ArrayList<>();
        for (Body body : quick ? Set.of(Body.FINAPI_IMPORT_PARAMS) : EnumSet.allOf(Body.class)) {
            Sides sides = Sides.measure(
                    Encoding.class,
                    List.of("ours", "reflective", "stock"),
                    Map.entry("body", body.name()),
                    quick ? 1 : 3,
                    quick);
            table.add(
                    body.text,
                    body.items,
                    Target.ratio(sides.time("stock", "ours")),
                    Target.ratio(sides.time("reflective", "ours")),
                    Math.round(sides.nanos("ours") / body.items),
                    Target.ratio(sides.allocation("ours", "stock")),
                    Math.round(sides.bytes("ours") / body.items));
            targets.add(Target.atLeast("encode: speed, to stock, " + body.text, sides.time("stock", "ours"), 1.5));
        }
        return new Result(table, targets);
    }
}
