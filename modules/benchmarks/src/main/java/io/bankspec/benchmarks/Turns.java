package io.bankspec.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Two kinds of the same work by turns in one JVM, and how many times as long as the second the first takes. What else a machine does
 * lasts longer than a turn and weighs upon both alike; forks of JMH, one after the other, would compare one minute with another.
 */
public final class Turns {
    private static final long TURN = 10_000_000;

    private final Callable<?> work;
    private final Callable<?> reference;
    private int repetitionsOfWork = 1;
    private int repetitionsOfReference = 1;

    private Turns(Callable<?> work, Callable<?> reference) {
        this.work = work;
        this.reference = reference;
    }

    /**
     * Measures.
     *
     * @param jvms how many; of their medians it is the median, because two compilations of the same code need not be equally good
     * @param warmUp milliseconds
     */
    static double ratio(int jvms, int warmUp, String subject, String parameter, String work, String reference)
            throws IOException, InterruptedException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        List<String> options = List.of("-Droot=" + System.getProperty("root"), "-Xms1g", "-Xmx1g", "-Xmn600m");
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < jvms; i++) {
            String ratio = Fork.run(
                    classPath, options, Turns.class, subject, parameter, work, reference, String.valueOf(warmUp));
            ratios.add(Double.parseDouble(ratio.strip()));
        }
        return Median.of(ratios);
    }

    /** @param args subject, its parameter, the two kinds, and the milliseconds of warming up */
    public static void main(String[] args) throws Exception {
        Turns turns = switch (args[0]) {
            case "decode" -> new Turns(Decoding.of(args[1], args[2]), Decoding.of(args[1], args[3]));
            // The kinds are two sizes here.
            case "scale" -> new Turns(Decoding.of(args[2], args[1]), Decoding.of(args[3], args[1]));
            case "encode" -> new Turns(Encoding.of(args[1], args[2]), Encoding.of(args[1], args[3]));
            case "call" -> new Turns(Calls.of(args[1], args[2]), Calls.of(args[1], args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        };
        turns.warmUp(Integer.parseInt(args[4]) * 1_000_000L);
        System.out.println(turns.ratio(Integer.parseInt(args[4]) * 400_000L));
        // The HTTP client's idle threads would hold the program for a minute.
        System.exit(0);
    }

    private void warmUp(long nanos) throws Exception {
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            repetitionsOfWork = repetitions(work, repetitionsOfWork);
            repetitionsOfReference = repetitions(reference, repetitionsOfReference);
        }
    }

    private double ratio(long nanos) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            ratios.add(ofWork() / ofReference());
            // Either begins as often, because the machine may be getting slower or faster.
            double reference = ofReference();
            ratios.add(ofWork() / reference);
        }
        return Median.of(ratios);
    }

    private double ofWork() throws Exception {
        return nanos(work, repetitionsOfWork);
    }

    private double ofReference() throws Exception {
        return nanos(reference, repetitionsOfReference);
    }

    /** As many as fill a turn, by the time that the given number takes. */
    private static int repetitions(Callable<?> work, int repetitions) throws Exception {
        return (int) Math.max(1, TURN / nanos(work, repetitions));
    }

    /** Of one piece of work. */
    private static double nanos(Callable<?> work, int repetitions) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < repetitions; i++) if (work.call() == null) throw new IllegalStateException("no result");
        return (double) (System.nanoTime() - start) / repetitions;
    }
}
