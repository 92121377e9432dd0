package io.bankspec.core.internal.auth;

import io.bankspec.core.ApiException;
import io.bankspec.core.auth.Token;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Obtains tokens over the network. */
@FunctionalInterface
public interface Login {
    /**
     * Logs in, or refreshes, without waiting. Fails with the {@code ApiException} of the call.
     *
     * @param previous the token to be replaced, null for none
     */
    CompletableFuture<Token> obtain(@Nullable Token previous);

    /** Whether a provider has understood a login and does not want it, unlike one that came too early or not at all. */
    static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof ApiException answer)) return false;
        int status = answer.statusCode();
        return status >= 400 && status <= 499 && status != 408 && status != 429;
    }
}
