package io.bankspec.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract holds for a store that is nothing like the default. */
class FolderTokenStoreTest implements TokenStoreContract {
    @TempDir
    private Path folder;

    @Override
    public TokenStore emptyStore() {
        return new FolderTokenStore(folder);
    }

    @Override
    public TokenStore onAnotherMachine(TokenStore store) {
        return emptyStore();
    }

    @Test
    void whatOneProgramPutsAnotherGets() {
        Token token = new Token("value", null, null);
        emptyStore().compareAndPut("key", null, token);
        assertThat(new FolderTokenStore(folder).get("key")).isEqualTo(token);
    }
}
