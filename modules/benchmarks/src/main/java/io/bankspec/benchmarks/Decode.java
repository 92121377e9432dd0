package io.bankspec.benchmarks;

import io.bankspec.benchmarks.Decoding.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Answers to objects. */
final class Decode implements Measurement {
    private static final List<String> SIDES = List.of("floor", "ours", "reflective", "stock");

    /** Those with a target. */
    private static final Set<Answer> MEASURED_WELL =
            EnumSet.of(Answer.ATRIUM_TRANSACTIONS_1000, Answer.ATRIUM_TRANSACTIONS_20000);

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public Result measure(boolean quick) throws RunnerException {
        Table table = new Table(
                "answer",
                "items",
                "time: stock / ours",
                "reflective / ours",
                "ours / floor",
                "ours, ns per item",
                "bytes †: ours / stock",
                "ours, per item");
        Map<Answer, Double> perItem = new EnumMap<>(Answer.class);
        List<Target> targets = new ArrayList<>();
        for (Answer answer : quick ? Set.of(Answer.ATRIUM_TRANSACTIONS_25) : EnumSet.allOf(Answer.class)) {
            Sides sides = Sides.measure(
                    Decoding.class,
                    SIDES,
                    Map.entry("answer", answer.name()),
                    MEASURED_WELL.contains(answer) ? 3 : 1,
                    quick);
            perItem.put(answer, sides.nanos("ours") / answer.items);
            table.add(
                    answer.text,
                    answer.items,
                    Target.ratio(sides.time("stock", "ours")),
                    Target.ratio(sides.time("reflective", "ours")),
                    Target.ratio(sides.time("ours", "floor")),
                    Math.round(sides.nanos("ours") / answer.items),
                    Target.ratio(sides.allocation("ours", "stock")),
                    Math.round(sides.bytes("ours") / answer.items));
            if (answer == Answer.ATRIUM_TRANSACTIONS_1000) targets.addAll(targets(sides));
        }
        if (!quick)
            targets.add(Target.atMost(
                    "decode: an item among 20,000, to one among 1,000",
                    perItem.get(Answer.ATRIUM_TRANSACTIONS_20000) / perItem.get(Answer.ATRIUM_TRANSACTIONS_1000),
                    1.1));
        return new Result(table, targets);
    }

    private static List<Target> targets(Sides sides) {
        return List.of(
                Target.atLeast("decode: speed, to stock", sides.time("stock", "ours"), 2),
                Target.atMost("decode: time, to the floor", sides.time("ours", "floor"), 1.35),
                Target.atMost("decode: bytes allocated, to stock †", sides.allocation("ours", "stock"), 0.6));
    }
}
