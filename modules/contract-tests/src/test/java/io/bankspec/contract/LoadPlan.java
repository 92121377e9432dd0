package io.bankspec.contract;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a seed has chosen for one call.
 *
 * @param provider of three
 * @param fault null where nothing goes wrong
 * @param times how many requests meet it
 */
record LoadPlan(
        int provider, boolean isWrite, Way way, @Nullable NetworkFault fault, int times) {
    enum Way {
        EXECUTE,
        ASYNC,
        CANCEL
    }

    static final int PROVIDERS = 3;

    private static final List<NetworkFault> FAULTS = List.of(
            NetworkFault.CLOSED,
            NetworkFault.RESET,
            NetworkFault.RESET_BODY,
            NetworkFault.CUT,
            NetworkFault.CUT_CHUNKS,
            NetworkFault.NO_HTTP,
            NetworkFault.CHUNK,
            NetworkFault.HALF,
            NetworkFault.EMPTY,
            NetworkFault.NOT_FOUND,
            NetworkFault.LIMITED,
            NetworkFault.BROKEN,
            NetworkFault.GATEWAY,
            NetworkFault.OVERLOADED);

    static LoadPlan of(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        int provider = random.nextInt(PROVIDERS);
        boolean isWrite = random.nextInt(10) < 3;
        Way way = random.nextInt(10) == 0 ? Way.CANCEL : random.nextBoolean() ? Way.EXECUTE : Way.ASYNC;
        boolean isStruck = random.nextInt(10) == 0;
        NetworkFault fault = isStruck ? FAULTS.get(random.nextInt(FAULTS.size())) : null;
        return new LoadPlan(provider, isWrite, way, fault, random.nextBoolean() ? 1 : 3);
    }

    /** Nothing goes wrong. */
    static LoadPlan read(int provider) {
        return new LoadPlan(provider, false, Way.EXECUTE, null, 0);
    }

    /** How the call fails if it does. */
    String ending() {
        return fault == null ? "result" : (isWrite ? fault.ends.write() : fault.ends.read()).split(" ")[0];
    }
}
