package io.bankspec.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Calls of two kinds by turns in one JVM, a hundred each, and how many times as long as those by hand the others take. What else the
 * machine does lasts longer than a turn, and so weighs upon both alike.
 */
public final class CallPairs {
    private static final int CALLS = 100;
    private static final int WARM_UP = 150;

    private final Callable<String> call;
    private final Callable<String> byHand;

    private CallPairs(Callable<String> call, Callable<String> byHand) {
        this.call = call;
        this.byHand = byHand;
    }

    /** @param args where the provider is, the kind of call, and the number of pairs */
    public static void main(String[] args) throws Exception {
        Calls calls = new Calls();
        calls.server = args[0];
        calls.prepare();
        CallPairs pairs = new CallPairs(args[1].equals("ours") ? calls::ours : calls::retrofit, calls::byHand);
        for (int i = 0; i < WARM_UP; i++) pairs.ratio(i);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) ratios.add(pairs.ratio(i));
        System.out.println(ratios.stream().sorted().toList().get(ratios.size() / 2));
        System.exit(0);
    }

    /** Either side begins as often, because the machine may be getting slower or faster. */
    private double ratio(int pair) throws Exception {
        if (pair % 2 == 0) return nanos(call) / nanos(byHand);
        double reference = nanos(byHand);
        return nanos(call) / reference;
    }

    private static double nanos(Callable<String> call) throws Exception {
        long start = System.nanoTime();
        int length = 0;
        for (int i = 0; i < CALLS; i++) length += call.call().length();
        if (length == 0) throw new IllegalStateException("no answers");
        return System.nanoTime() - start;
    }
}
