package io.bankspec.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of both kinds by turns in one JVM, a hundred each, and how many times as long as those by hand ours take. What else the
 * machine does lasts longer than a turn, and so weighs upon both alike.
 */
public final class CallPairs {
    private static final int CALLS = 100;
    private static final int WARM_UP = 150;

    private CallPairs() {}

    /** @param args where the provider is, and the number of pairs */
    public static void main(String[] args) throws IOException {
        Calls calls = new Calls();
        calls.server = args[0];
        calls.prepare();
        for (int i = 0; i < WARM_UP; i++) ratio(calls, i);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) ratios.add(ratio(calls, i));
        System.out.println(ratios.stream().sorted().toList().get(ratios.size() / 2));
        System.exit(0);
    }

    /** Either side begins as often, because the machine may be getting slower or faster. */
    private static double ratio(Calls calls, int pair) throws IOException {
        if (pair % 2 == 0) return ours(calls) / byHand(calls);
        double byHand = byHand(calls);
        return ours(calls) / byHand;
    }

    private static double ours(Calls calls) {
        long start = System.nanoTime();
        int length = 0;
        for (int i = 0; i < CALLS; i++) length += calls.ours().length();
        return taken(start, length);
    }

    private static double byHand(Calls calls) throws IOException {
        long start = System.nanoTime();
        int length = 0;
        for (int i = 0; i < CALLS; i++) length += calls.byHand().length();
        return taken(start, length);
    }

    private static double taken(long start, int length) {
        if (length == 0) throw new IllegalStateException("no answers");
        return System.nanoTime() - start;
    }
}
