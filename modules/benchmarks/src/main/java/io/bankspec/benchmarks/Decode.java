package io.bankspec.benchmarks;

import io.bankspec.benchmarks.Decoding.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Answers to objects. */
final class Decode implements Measurement {
    /** Milliseconds. The adapter of a large model is long in the making for the JVM's compiler. */
    private static final int WARM_UP = 5_000;

    private static final int ITEMS = Answer.ATRIUM_TRANSACTIONS_1000.items;
    private static final int MANY_ITEMS = Answer.ATRIUM_TRANSACTIONS_20000.items;

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException, RunnerException {
        Table table = new Table(
                "answer",
                "items",
                "time: stock / ours",
                "ours / floor",
                "ours, ns per item",
                "bytes †: ours / stock",
                "ours, per item †");
        List<Target> targets = new ArrayList<>();
        int warmUp = quick ? 500 : WARM_UP;
        for (Answer answer : quick ? Set.of(Answer.ATRIUM_TRANSACTIONS_25) : EnumSet.allOf(Answer.class)) {
            int jvms = answer == Answer.ATRIUM_TRANSACTIONS_1000 ? 3 : 1;
            double stock = Turns.ratio(jvms, warmUp, "decode", answer.name(), "stock", "ours");
            double floor = Turns.ratio(jvms, warmUp, "decode", answer.name(), "ours", "floor");
            Cost ours = cost(answer, "ours", quick);
            double bytes = ours.bytes() / cost(answer, "stock", quick).bytes();
            table.add(
                    answer.text,
                    answer.items,
                    Target.ratio(stock),
                    Target.ratio(floor),
                    Math.round(ours.nanos() / answer.items),
                    Target.ratio(bytes),
                    Math.round(ours.bytes() / answer.items));
            if (answer != Answer.ATRIUM_TRANSACTIONS_1000) continue;
            targets.add(Target.atLeast("decode: speed, to stock", stock, 2));
            targets.add(Target.atMost("decode: time, to the floor", floor, 1.35));
            targets.add(Target.atMost("decode: bytes allocated, to stock †", bytes, 0.6));
        }
        if (!quick)
            targets.add(Target.atMost("decode: time of an item among 20,000, to one among 1,000", scale(), 1.1));
        return new Result(table, targets);
    }

    private static Cost cost(Answer answer, String side, boolean quick) throws RunnerException {
        return Cost.of(Decoding.class, side, Map.entry("answer", answer.name()), quick);
    }

    private static double scale() throws IOException, InterruptedException {
        String many = Answer.ATRIUM_TRANSACTIONS_20000.name();
        double ofLists = Turns.ratio(1, WARM_UP, "scale", "ours", many, Answer.ATRIUM_TRANSACTIONS_1000.name());
        return ofLists * ITEMS / MANY_ITEMS;
    }
}
