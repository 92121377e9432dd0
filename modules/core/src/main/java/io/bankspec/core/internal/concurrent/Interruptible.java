package io.bankspec.core.internal.concurrent;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that stops at once when the thread that waits for it is interrupted. Sockets wait on regardless, and only to
 * channels does the JDK tell of an interruption, so this is a channel, to nowhere. For one piece of work.
 */
public final class Interruptible extends AbstractInterruptibleChannel {
    private final Runnable stop;

    /** @param stop runs on the thread that interrupts */
    public Interruptible(Runnable stop) {
        this.stop = stop;
    }

    /** Does the work on this thread. Whether it was stopped, the thread's flag tells. */
    public <R extends @Nullable Object> R run(Supplier<R> work) {
        begin();
        try {
            return work.get();
        } finally {
            ends();
        }
    }

    private void ends() {
        try {
            end(true);
        } catch (AsynchronousCloseException e) {
            // The work has failed already, or was done before it could be stopped.
        }
    }

    @Override
    protected void implCloseChannel() {
        stop.run();
    }
}
