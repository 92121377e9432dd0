package io.bankspec.stress;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Threads that never rest, so that others wait for their turn in places where they hardly ever do on an idle machine. */
final class BusyProcessors {
    private BusyProcessors() {}

    /** Does {@code work} on this thread while so many others keep processors busy. */
    static <T> T during(int threads, Supplier<T> work) {
        AtomicBoolean done = new AtomicBoolean();
        for (int i = 1; i <= threads; i++) {
            Thread busy = new Thread(
                    () -> {
                        while (!done.get()) Thread.onSpinWait();
                    },
                    "busy-" + i);
            busy.setDaemon(true);
            busy.start();
        }
        try {
            return work.get();
        } finally {
            done.set(true);
        }
    }
}
