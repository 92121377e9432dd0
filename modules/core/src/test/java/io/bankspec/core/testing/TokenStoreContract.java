package io.bankspec.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link TokenStore} has to do. A store proves itself with a test class that implements this. */
public interface TokenStoreContract {
    /** A store without tokens, called once for each test. */
    TokenStore emptyStore();

    /** The tokens of a store as another machine sees them: a store of its own for the same place, where there can be one. */
    default TokenStore onAnotherMachine(TokenStore store) {
        return store;
    }

    private static Token token(String value) {
        return new Token(value, "refresh " + value, Instant.parse("2026-01-01T00:00:00.123Z"));
    }

    @Test
    default void anUnknownKeyHasNoToken() {
        assertThat(emptyStore().get("key")).isNull();
    }

    @Test
    default void aTokenComesBackAsItWasPut() {
        List<Token> tokens = List.of(
                token("value"),
                new Token("value", null, null),
                new Token("value", null, Instant.parse("2026-01-01T00:00:00Z")),
                new Token("value", "refresh", null),
                new Token(" a\n\"b\"=\\:;ä€, ", " ", Instant.parse("2026-01-01T00:00:00.123456789Z")));
        TokenStore store = emptyStore();
        Token last = null;
        for (Token token : tokens) {
            assertThat(store.compareAndPut("key", last, token)).isTrue();
            assertThat(store.get("key")).isEqualTo(token);
            last = token;
        }
    }

    @Test
    default void nothingIsPutOverWhatTheCallerHasNotSeen() {
        TokenStore store = emptyStore();
        assertThat(store.compareAndPut("key", token("a"), token("b"))).isFalse();
        assertThat(store.get("key")).isNull();
        store.compareAndPut("key", null, token("a"));
        assertThat(store.compareAndPut("key", null, token("b"))).isFalse();
        assertThat(store.compareAndPut("key", token("c"), token("b"))).isFalse();
        assertThat(store.get("key")).isEqualTo(token("a"));
    }

    @Test
    default void tokensThatDifferInAnyFieldAreDifferent() {
        TokenStore store = emptyStore();
        Token there = token("a");
        store.compareAndPut("key", null, there);
        for (Token other : List.of(
                new Token("a", there.refresh(), null),
                new Token("a", null, there.renewAt()),
                new Token("b", there.refresh(), there.renewAt()))) {
            assertThat(store.compareAndPut("key", other, token("c"))).isFalse();
            store.invalidate("key", other);
            assertThat(store.get("key")).isEqualTo(there);
        }
    }

    @Test
    default void anInvalidatedTokenIsGone() {
        TokenStore store = emptyStore();
        store.compareAndPut("key", null, token("a"));
        store.invalidate("key", token("a"));
        assertThat(store.get("key")).isNull();
        assertThat(store.compareAndPut("key", token("a"), token("b"))).isFalse();
        assertThat(store.compareAndPut("key", null, token("b"))).isTrue();
        assertThat(store.get("key")).isEqualTo(token("b"));
    }

    @Test
    default void onlyTheTokenThatWasRejectedIsInvalidated() {
        TokenStore store = emptyStore();
        store.invalidate("key", token("a"));
        store.compareAndPut("key", null, token("b"));
        store.invalidate("key", token("a"));
        assertThat(store.get("key")).isEqualTo(token("b"));
    }

    @Test
    default void keysDoNotDisturbEachOther() {
        TokenStore store = emptyStore();
        store.compareAndPut("one", null, token("a"));
        assertThat(store.get("two")).isNull();
        assertThat(store.compareAndPut("two", token("a"), token("b"))).isFalse();
        assertThat(store.compareAndPut("two", null, token("a"))).isTrue();
        store.invalidate("two", token("a"));
        assertThat(store.get("one")).isEqualTo(token("a"));
    }

    @Test
    default void ofManyThatReplaceTheSameTokenOneWins() throws Exception {
        TokenStore store = emptyStore();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Token seen = null;
            for (int round = 0; round < 50; round++) {
                Token expected = seen;
                List<Token> candidates = IntStream.range(0, 16)
                        .mapToObj(thread -> token("of thread " + thread))
                        .filter(candidate -> !candidate.equals(expected))
                        .toList();
                seen = theOneThatWins(store, expected, candidates, threads);
                assertThat(store.get("key")).isEqualTo(seen);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever comes too late with a refresh token is refused, and has to find the token of the quickest. */
    @Test
    default void ofEightMachinesThatRefreshTogetherEachGetsTheNewToken() throws Exception {
        TokenStore store = emptyStore();
        try (EightMachines machines = new EightMachines()) {
            machines.refreshTogether(() -> onAnotherMachine(store));
        }
    }

    private static Token theOneThatWins(
            TokenStore store, Token expected, List<Token> candidates, ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(candidates.size());
        List<Future<Boolean>> puts = new ArrayList<>();
        for (Token candidate : candidates) {
            puts.add(threads.submit(() -> {
                start.await();
                return store.compareAndPut("key", expected, candidate);
            }));
        }
        List<Token> winners = new ArrayList<>();
        for (int i = 0; i < puts.size(); i++) {
            if (puts.get(i).get()) winners.add(candidates.get(i));
        }
        assertThat(winners).hasSize(1);
        return winners.get(0);
    }
}
