package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.ServerException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.TokenLogin;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients and a store that they share. */
class TokenStoreUseTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final FakeTime time = new FakeTime();
    private final OpenStore store = new OpenStore();

    /** Shows its keys. Throws when it is told to. */
    private static final class OpenStore implements TokenStore {
        final TreeMap<String, Token> tokens = new TreeMap<>();
        RuntimeException failure;

        @Override
        public synchronized Token get(String key) {
            if (failure != null) throw failure;
            return tokens.get(key);
        }

        @Override
        public synchronized boolean compareAndPut(String key, Token expected, Token next) {
            if (!Objects.equals(tokens.get(key), expected)) return false;
            tokens.put(key, next);
            return true;
        }

        @Override
        public synchronized void invalidate(String key, Token rejected) {
            tokens.remove(key, rejected);
        }
    }

    private Tokens.Api api(TokenLogin login) {
        return fixture.builder()
                .time(time)
                .tokenStore(store)
                .with("token", Tokens.bearer(login))
                .build(Tokens.Api.class);
    }

    private void login(TokenLogin login, String token) {
        fixture.answer(200, Tokens.answer(token, "\"expires_in\": 60")).answer(200, "{}");
        api(login).accounts().execute();
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.TOKEN);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer " + token);
    }

    private void assertUses(TokenLogin login, String token) {
        fixture.answer(200, "{}");
        api(login).accounts().execute();
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer " + token);
    }

    @Test
    void twoClientsOfOneAccountShareAToken() {
        login(Tokens.user(), "t1");
        assertUses(Tokens.user(), "t1");
    }

    @Test
    void aTokenThatExpiredForAllIsRenewedByTheFirst() {
        login(Tokens.user(), "t1");
        time.skip(Duration.ofMinutes(1));
        login(Tokens.user(), "t2");
        assertUses(Tokens.user(), "t2");
    }

    @Test
    void aRejectedTokenIsNotLeftForOthers() {
        login(Tokens.user(), "t1");
        fixture.answer(401, "{}").answer(500, "{}");
        assertThatThrownBy(() -> api(Tokens.user()).accounts().execute()).isInstanceOf(ServerException.class);
        fixture.request();
        fixture.request();
        assertThat(store.tokens).isEmpty();
        login(Tokens.user(), "t2");
    }

    @Test
    void accountsSchemesAndStartingTokensAreKeptApart() {
        login(Tokens.user(), "t1");
        login(Tokens.oauth2().password("id", "secret", "user2", "password"), "t2");
        login(Tokens.oauth2().password("id2", "secret", "user", "password"), "t3");
        login(Tokens.client(), "t4");
        login(Tokens.oauth2().refreshToken("id", "secret", "r1"), "t5");
        login(Tokens.oauth2().refreshToken("id", "secret", "r2"), "t6");
        login(new OAuth2("other", "/oauth/token", null).password("id", "secret", "user", "password"), "t7");
        assertThat(store.tokens).hasSize(7);
        assertUses(Tokens.user(), "t1");
    }

    @Test
    void serversAreKeptApart() {
        login(Tokens.user(), "t1");
        fixture.answer(200, Tokens.answer("t2", "")).answer(200, "{}");
        fixture.builder()
                .baseUrl(fixture.server.url("/sandbox").toString())
                .tokenStore(store)
                .with("token", Tokens.bearer(Tokens.user()))
                .build(Tokens.Api.class)
                .accounts()
                .execute();
        assertThat(fixture.request().getTarget()).isEqualTo("/sandbox/oauth/token");
        assertThat(store.tokens).hasSize(2);
    }

    @Test
    void noKeyShowsWhoseTokenItIs() {
        login(Tokens.oauth2().password("canary1", "canary2", "canary3", "canary4"), "t1");
        login(Tokens.oauth2().refreshToken("canary5", "canary6", "canary7"), "t2");
        assertThat(store.tokens.keySet()).allMatch(key -> key.matches("token-[0-9a-f]{32}"));
    }

    @Test
    void aTokenThatAnotherMachineGotIsUsedDespiteARefusal() {
        login(Tokens.user(), "t1");
        String key = store.tokens.firstKey();
        store.tokens.clear();
        Tokens.Api api = api(Tokens.user());
        fixture.answer(423, "{}");
        assertThatThrownBy(() -> api.accounts().execute()).isInstanceOf(LoginRefusedException.class);
        fixture.request();
        store.tokens.put(key, new Token("theirs", null, null));
        fixture.answer(200, "{}");
        api.accounts().execute();
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer theirs");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheStoreThrowsReachesTheCaller(Way way) {
        store.failure = new IllegalStateException("the store is away");
        Tokens.Api api = api(Tokens.user());
        assertThatThrownBy(() -> way.execute(api.accounts())).isSameAs(store.failure);
        assertThat(fixture.server.getRequestCount()).isZero();
    }
}
