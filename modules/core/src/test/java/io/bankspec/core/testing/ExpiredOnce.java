package io.bankspec.core.testing;

import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import java.util.concurrent.CountDownLatch;

/**
 * Begins with an expired token, and counts who has looked. Every caller looks before it waits for a login, and nobody can come
 * between.
 */
public final class ExpiredOnce implements TokenStore {
    private final TokenStore tokens = TokenStore.inMemory();
    private final CountDownLatch callers;

    public ExpiredOnce(CountDownLatch callers) {
        this.callers = callers;
    }

    @Override
    public Token get(String key) {
        tokens.compareAndPut(key, null, new Token("expired", null, FakeTime.START));
        callers.countDown();
        return tokens.get(key);
    }

    @Override
    public boolean compareAndPut(String key, Token expected, Token next) {
        return tokens.compareAndPut(key, expected, next);
    }

    @Override
    public void invalidate(String key, Token rejected) {
        tokens.invalidate(key, rejected);
    }
}
