package io.bankspec.contract.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** In place of threads: what they would do is done in virtual time, a little later, and so in an order of the seed's. */
final class VirtualExecutor extends AbstractExecutorService {
    private final VirtualTime time;
    private final Supplier<Duration> delay;

    VirtualExecutor(VirtualTime time, Supplier<Duration> delay) {
        this.time = time;
        this.delay = delay;
    }

    @Override
    public void execute(Runnable command) {
        if (time.isBlocking()) command.run();
        else time.later(delay.get(), command);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
