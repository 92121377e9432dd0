package io.bankspec.core.internal.auth;

import io.bankspec.core.ApiException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.generated.spec.RenewOn;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where the secret of a credential comes from. Implementations are thread-safe and never wait. */
public interface TokenSource {
    /** The token to send now. */
    CompletableFuture<Token> get();

    /**
     * A call with this token has failed.
     *
     * @return whether {@link #get} may have another token now, so that it is worth asking
     */
    boolean reject(Token token, ApiException failure);

    /** A call that was rejected before has got this token for it, and was rejected again. */
    default void rejectAgain(Token token, ApiException failure) {}

    /** Always the same. */
    static TokenSource fixed(String secret) {
        CompletableFuture<Token> token = CompletableFuture.completedFuture(new Token(secret, null, null));
        return of(() -> token, failure -> false);
    }

    /** Asked before every attempt, and again when it was rejected. What the supplier throws reaches whoever makes the call. */
    static TokenSource supplied(Supplier<String> supplier) {
        return of(
                () -> {
                    String secret = supplier.get();
                    if (secret == null || secret.isBlank())
                        throw new IllegalStateException("the supplier gave no token");
                    return CompletableFuture.completedFuture(new Token(secret, null, null));
                },
                RenewOn.UNAUTHORIZED::matches);
    }

    private static TokenSource of(Supplier<CompletableFuture<Token>> token, Predicate<ApiException> isWorthAsking) {
        return new TokenSource() {
            @Override
            public CompletableFuture<Token> get() {
                return token.get();
            }

            @Override
            public boolean reject(Token rejected, ApiException failure) {
                return isWorthAsking.test(failure);
            }
        };
    }
}
