package io.bankspec.core.auth;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of logins are kept. The default is the memory of one client; a store of your own lets several clients or
 * machines share a token, or keeps one over a restart. It is asked on every call, so it must be quick, and it must be
 * thread-safe. What it throws reaches whoever makes the call. {@code TokenStoreContract} in the {@code tests} jar of this module
 * tests whether it does what it has to.
 */
public interface TokenStore {
    /**
     * The token that is there, whether fresh or not, or null.
     *
     * @param key one security scheme of one account; holds no secret
     */
    @Nullable
    Token get(String key);

    /**
     * Puts a token if what is there is still what the caller saw.
     *
     * @param expected what {@link #get} answered
     * @return false when something else is there by now, which then stays
     */
    boolean compareAndPut(String key, @Nullable Token expected, Token next);

    /** Removes a token that the provider has rejected, unless another is there by now. */
    void invalidate(String key, Token rejected);

    /** A store that forgets everything with the JVM. */
    static TokenStore inMemory() {
        Map<String, Token> tokens = new ConcurrentHashMap<>();
        return new TokenStore() {
            @Override
            public @Nullable Token get(String key) {
                return tokens.get(Objects.requireNonNull(key, "key == null"));
            }

            @Override
            public boolean compareAndPut(String key, @Nullable Token expected, Token next) {
                Objects.requireNonNull(key, "key == null");
                Objects.requireNonNull(next, "next == null");
                return expected == null ? tokens.putIfAbsent(key, next) == null : tokens.replace(key, expected, next);
            }

            @Override
            public void invalidate(String key, Token rejected) {
                tokens.remove(
                        Objects.requireNonNull(key, "key == null"),
                        Objects.requireNonNull(rejected, "rejected == null"));
            }
        };
    }
}
