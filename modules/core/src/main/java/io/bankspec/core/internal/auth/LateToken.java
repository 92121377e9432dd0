package io.bankspec.core.internal.auth;

import io.bankspec.core.Time;
import io.bankspec.core.auth.Token;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of a machine that was quicker. The provider has refused the slower one by then, but the answer of the quicker may
 * still be under way to the store that they share.
 */
final class LateToken {
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);

    /** After the first look, each wait twice as long as the one before: a second and a half altogether. */
    private static final int WAITS = 5;

    private final Supplier<@Nullable Token> look;
    private final Time time;
    private final CompletableFuture<@Nullable Token> result = new CompletableFuture<>();
    private int waited;

    private LateToken(Supplier<@Nullable Token> look, Time time) {
        this.look = look;
        this.time = time;
    }

    /**
     * Looks until it is there.
     *
     * @param look into the store; null while nothing new is there
     * @return null when none has come
     */
    static CompletableFuture<@Nullable Token> await(Supplier<@Nullable Token> look, Time time) {
        LateToken late = new LateToken(look, time);
        late.look();
        return late.result;
    }

    private void look() {
        try {
            Token there = look.get();
            if (there != null || waited == WAITS) result.complete(there);
            else time.after(FIRST_WAIT.multipliedBy(1L << waited++), this::look);
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
