package io.bankspec.core.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.testing.TokenStoreContract;
import org.junit.jupiter.api.Test;

class InMemoryTokenStoreTest implements TokenStoreContract {
    @Override
    public TokenStore emptyStore() {
        return TokenStore.inMemory();
    }

    @Test
    void twoStoresShareNothing() {
        TokenStore.inMemory().compareAndPut("key", null, new Token("value", null, null));
        assertThat(TokenStore.inMemory().get("key")).isNull();
    }

    @Test
    void aTokenPrintsNoSecret() {
        assertThat(new Token("canary", "canary", null).toString()).doesNotContain("canary");
    }
}
