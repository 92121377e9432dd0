package io.bankspec.core.internal.auth;

import io.bankspec.core.ApiException;
import io.bankspec.core.auth.Token;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Obtains tokens over the network, without waiting. Futures fail with the {@code ApiException} of the call. */
@FunctionalInterface
public interface Login {
    /** What RFC 6749 (4.1.2.1, 5.2) and RFC 8628 have for a server that is not ready. */
    Set<String> NOT_READY = Set.of("server_error", "temporarily_unavailable", "slow_down", "authorization_pending");

    /**
     * Logs in; null where the program has nothing but a refresh token.
     *
     * @param previous the token to be replaced, null for none
     */
    @Nullable
    CompletableFuture<Token> logIn(@Nullable Token previous);

    /**
     * Refreshes; null where there is nothing to do it with. Another machine may have been quicker, and used it up.
     *
     * @param previous the token to be replaced, null for none
     */
    default @Nullable CompletableFuture<Token> refresh(@Nullable Token previous) {
        return null;
    }

    /** Whether a provider has understood a login and does not want it, unlike one that came too early or not at all. */
    static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof ApiException answer)) return false;
        int status = answer.statusCode();
        if (status >= 400) return status <= 499 && status != 408 && status != 429;
        String error = status >= 200 && status <= 299 ? answer.errorProperty("error") : null;
        return error != null && !NOT_READY.contains(error);
    }
}
