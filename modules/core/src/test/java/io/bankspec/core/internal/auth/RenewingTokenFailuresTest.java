package io.bankspec.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.RenewOn;
import io.bankspec.core.testing.FakeTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Logins that fail, while other machines share the store. */
class RenewingTokenFailuresTest {
    private static final String KEY = "key";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final FakeTime time = new FakeTime();
    private final TokenStore store = TokenStore.inMemory();
    private final Deque<CompletableFuture<Token>> logins = new ArrayDeque<>();
    private final List<@Nullable Token> replaced = new ArrayList<>();
    private final RenewingToken token = renewing(store, this::login);

    private RenewingToken renewing(TokenStore tokens, Login login) {
        return new RenewingToken(KEY, tokens, login, RenewOn.UNAUTHORIZED, time);
    }

    private CompletableFuture<Token> login(@Nullable Token previous) {
        replaced.add(previous);
        CompletableFuture<Token> login = new CompletableFuture<>();
        logins.add(login);
        return login;
    }

    private Token of(String value) {
        return new Token(value, "refresh " + value, time.now().plus(LIFE));
    }

    private static ApiException unauthorized() {
        return new AuthenticationException(
                "HTTP 401", new ApiException.Failure("getAccounts", 401, Headers.EMPTY, null, null), null);
    }

    /** In the store, and at its end. */
    private Token ended(String value) {
        Token ended = of(value);
        assertThat(store.compareAndPut(KEY, store.get(KEY), ended)).isTrue();
        time.skip(LIFE);
        return ended;
    }

    private static void assertFailsWith(CompletableFuture<Token> future, Throwable failure) {
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isSameAs(failure);
    }

    private static void assertRefused(CompletableFuture<Token> future) {
        assertThat(future)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void anErrorInALoginLeavesNobodyWaiting() {
        Error[] error = {new StackOverflowError()};
        RenewingToken source = renewing(store, previous -> {
            if (error[0] != null) throw error[0];
            return CompletableFuture.completedFuture(of("a"));
        });
        assertFailsWith(source.get(), error[0]);
        error[0] = null;
        assertThat(source.get()).isCompletedWithValue(of("a"));
    }

    @Test
    void anErrorThatALoginEndsWithLeavesNobodyWaiting() {
        CompletableFuture<Token> first = token.get();
        Error error = new StackOverflowError();
        logins.remove().completeExceptionally(error);
        assertFailsWith(first, error);
        CompletableFuture<Token> second = token.get();
        logins.remove().complete(of("a"));
        assertThat(second).isCompletedWithValue(of("a"));
    }

    @Test
    void aStoreThatThrowsLeavesNobodyWaiting() {
        Throwable[] failures = {new IllegalStateException("the disk is full"), new StackOverflowError()};
        for (Throwable failure : failures) {
            RenewingToken source = renewing(new UnwritableStore(failure), this::login);
            // Twice, because the second one has to start a login of its own.
            for (int i = 0; i < 2; i++) {
                CompletableFuture<Token> waiting = source.get();
                CompletableFuture<Token> other = source.get();
                logins.remove().complete(of("a"));
                assertFailsWith(waiting, failure);
                assertFailsWith(other, failure);
            }
        }
    }

    private record UnwritableStore(Throwable failure) implements TokenStore {
        @Override
        public @Nullable Token get(String key) {
            return null;
        }

        @Override
        public boolean compareAndPut(String key, @Nullable Token expected, Token next) {
            if (failure instanceof Error error) throw error;
            throw (RuntimeException) failure;
        }

        @Override
        public void invalidate(String key, Token rejected) {}
    }

    @Test
    void aRefusedRefreshGivesTheTokenThatAnotherMachineHasGotMeanwhile() {
        Token old = ended("old");
        CompletableFuture<Token> mine = token.get();
        Token theirs = of("theirs");
        store.compareAndPut(KEY, old, theirs);
        logins.remove().completeExceptionally(unauthorized());
        assertThat(mine).isCompletedWithValue(theirs);
        time.skip(LIFE);
        assertThat(token.get()).as("nothing was refused for good").isNotDone();
        assertThat(replaced).containsExactly(old, theirs);
    }

    @Test
    void aRefusedRefreshIsRefusedWhereTheTokenOfAnotherMachineHasEndedToo() {
        Token old = ended("old");
        CompletableFuture<Token> mine = token.get();
        store.compareAndPut(KEY, old, of("theirs"));
        time.skip(LIFE);
        logins.remove().completeExceptionally(unauthorized());
        assertRefused(mine);
    }

    /** With nothing but what the token before leaves. */
    private RenewingToken refreshing(@Nullable TokenStore shared, @Nullable Token byPassword) {
        return new RenewingToken(
                KEY,
                shared,
                new Login() {
                    @Override
                    public @Nullable CompletableFuture<Token> logIn(@Nullable Token previous) {
                        return byPassword == null ? null : CompletableFuture.completedFuture(byPassword);
                    }

                    @Override
                    public CompletableFuture<Token> refresh(@Nullable Token previous) {
                        return login(previous);
                    }
                },
                RenewOn.UNAUTHORIZED,
                time);
    }

    @Test
    void aRefusedRefreshWaitsForTheTokenOfAQuickerMachine() {
        Token old = ended("old");
        CompletableFuture<Token> mine = refreshing(store, null).get();
        logins.remove().completeExceptionally(unauthorized());
        time.skip(Duration.ofMillis(50));
        Token theirs = of("theirs");
        store.compareAndPut(KEY, old, theirs);
        assertThat(mine).isNotDone();
        assertThat(time.waits()).containsExactly(Duration.ofMillis(100));
        time.skip(Duration.ofMillis(100));
        assertThat(mine).isCompletedWithValue(theirs);
    }

    @Test
    void aRefusedRefreshIsBelievedAfterASecondAndAHalf() {
        ended("old");
        RenewingToken source = refreshing(store, null);
        CompletableFuture<Token> mine = source.get();
        logins.remove().completeExceptionally(unauthorized());
        time.skip(Duration.ofMillis(1549));
        assertThat(mine).isNotDone();
        time.skip(Duration.ofMillis(1));
        assertRefused(mine);
        assertRefused(source.get());
        assertThat(replaced).hasSize(1);
    }

    @Test
    void theUserLogsInWhenNoTokenOfAQuickerMachineHasCome() {
        ended("old");
        Token mine = of("mine");
        CompletableFuture<Token> login = refreshing(store, mine).get();
        logins.remove().completeExceptionally(unauthorized());
        assertThat(login).isNotDone();
        time.skip(Duration.ofMillis(1550));
        assertThat(login).isCompletedWithValue(mine);
        assertThat(store.get(KEY)).isEqualTo(mine);
    }

    @Test
    void aMachineThatSharesNothingWaitsForNobody() {
        CompletableFuture<Token> mine = refreshing(null, null).get();
        logins.remove().completeExceptionally(unauthorized());
        assertRefused(mine);
    }

    @Test
    void aStoreThatThrowsWhileItIsLookedIntoLeavesNobodyWaiting() {
        Token old = ended("old");
        IllegalStateException away = new IllegalStateException("the store is away");
        boolean[] isAway = {false};
        TokenStore moody = new TokenStore() {
            @Override
            public @Nullable Token get(String key) {
                if (isAway[0]) throw away;
                return store.get(key);
            }

            @Override
            public boolean compareAndPut(String key, @Nullable Token expected, Token next) {
                return store.compareAndPut(key, expected, next);
            }

            @Override
            public void invalidate(String key, Token rejected) {}
        };
        RenewingToken source = refreshing(moody, null);
        CompletableFuture<Token> mine = source.get();
        logins.remove().completeExceptionally(unauthorized());
        isAway[0] = true;
        time.skip(Duration.ofMillis(50));
        assertFailsWith(mine, away);
        isAway[0] = false;
        assertThat(source.get()).isNotDone();
        assertThat(replaced).containsExactly(old, old);
    }

    @Test
    void aRefusalIsRememberedForAnEmptyStoreAndForTheSameToken() {
        Token old = ended("old");
        token.get();
        logins.remove().completeExceptionally(unauthorized());
        assertRefused(token.get());
        store.invalidate(KEY, old);
        assertRefused(token.get());
        assertThat(replaced).containsExactly(old);
    }

    @Test
    void afterARefusalTheTokenOfAnotherMachineIsUsedAndThenRefreshed() {
        token.get();
        logins.remove().completeExceptionally(unauthorized());
        Token theirs = of("theirs");
        store.compareAndPut(KEY, null, theirs);
        assertThat(token.get()).isCompletedWithValue(theirs);
        time.skip(LIFE);
        CompletableFuture<Token> refreshed = token.get();
        assertThat(replaced).containsExactly(null, theirs);
        Token b = of("b");
        logins.remove().complete(b);
        assertThat(refreshed).isCompletedWithValue(b);
        assertThat(token.get()).isCompletedWithValue(b);
        assertThat(token.reject(b, unauthorized())).isTrue();
        assertThat(token.get()).as("the old refusal is forgotten").isNotDone();
        assertThat(replaced).containsExactly(null, theirs, b);
    }

    @Test
    void aLateRejectionOfAnOlderTokenDoesNotHideTheNewestRefreshToken() {
        Token a = of("a");
        Token b = of("b");
        token.get();
        logins.remove().complete(a);
        token.reject(a, unauthorized());
        token.get();
        logins.remove().complete(b);
        token.reject(b, unauthorized());
        assertThat(token.reject(a, unauthorized())).isTrue();
        token.get();
        assertThat(replaced).containsExactly(null, a, b);
    }

    @Test
    void aLateRejectionOfAnOlderTokenLeavesThePresentOneInUse() {
        Token a = of("a");
        Token b = of("b");
        store.compareAndPut(KEY, null, b);
        assertThat(token.reject(a, unauthorized())).isTrue();
        assertThat(token.get()).isCompletedWithValue(b);
        token.reject(b, unauthorized());
        token.get();
        assertThat(replaced).containsExactly(b);
    }
}
