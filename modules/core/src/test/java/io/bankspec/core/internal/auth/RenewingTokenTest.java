package io.bankspec.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.core.AuthenticationException;
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
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Moments that no server can bring about on purpose: the test holds every login in its hand. */
class RenewingTokenTest {
    private static final String KEY = "key";

    private final FakeTime time = new FakeTime();
    private final TokenStore store = TokenStore.inMemory();
    private final Deque<CompletableFuture<Token>> logins = new ArrayDeque<>();
    private final List<@Nullable Token> replaced = new ArrayList<>();
    private final RenewingToken token = renewing(store);

    private RenewingToken renewing(TokenStore tokens) {
        return new RenewingToken(KEY, tokens, this::login, RenewOn.UNAUTHORIZED, time);
    }

    private CompletableFuture<Token> login(@Nullable Token previous) {
        replaced.add(previous);
        CompletableFuture<Token> login = new CompletableFuture<>();
        logins.add(login);
        return login;
    }

    private Token of(String value) {
        return new Token(value, "refresh " + value, time.now().plusSeconds(60));
    }

    private static ApiException unauthorized() {
        return new AuthenticationException(
                "HTTP 401", new ApiException.Failure("getAccounts", 401, Headers.EMPTY, null, null), null);
    }

    private Token loggedIn() {
        CompletableFuture<Token> first = token.get();
        logins.remove().complete(of("a"));
        return first.join();
    }

    @Test
    void aRejectionThatComesWhileTheTokenIsRenewedDoesNotLoseTheNewOne() {
        Token a = loggedIn();
        time.skip(Duration.ofSeconds(60));
        CompletableFuture<Token> renewed = token.get();
        assertThat(token.reject(a, unauthorized())).isTrue();
        Token b = of("b");
        logins.remove().complete(b);
        assertThat(renewed).isCompletedWithValue(b);
        assertThat(token.get()).isCompletedWithValue(b);
        assertThat(logins).isEmpty();
        assertThat(replaced).containsExactly(null, a);
    }

    @Test
    void aRejectionThatComesLateDoesNotCostTheNewToken() {
        Token a = loggedIn();
        token.reject(a, unauthorized());
        token.get();
        Token b = of("b");
        logins.remove().complete(b);
        assertThat(token.reject(a, unauthorized())).isTrue();
        assertThat(token.get()).isCompletedWithValue(b);
        assertThat(logins).isEmpty();
    }

    @Test
    void aCallerThatGivesUpTakesNothingFromTheOthers() {
        CompletableFuture<Token> first = token.get();
        CompletableFuture<Token> second = token.get();
        first.cancel(true);
        second.complete(of("mine"));
        CompletableFuture<Token> third = token.get();
        Token a = of("a");
        logins.remove().complete(a);
        assertThat(third).isCompletedWithValue(a);
        assertThat(token.get()).isCompletedWithValue(a);
        assertThat(logins).isEmpty();
    }

    @Test
    void whereAnotherMachineWasQuickerItsTokenStays() {
        CompletableFuture<Token> mine = token.get();
        Token theirs = of("theirs");
        store.compareAndPut(KEY, null, theirs);
        Token a = of("a");
        logins.remove().complete(a);
        assertThat(mine).isCompletedWithValue(a);
        assertThat(token.get()).isCompletedWithValue(theirs);
    }

    @Test
    void aTokenThatAnotherMachinePutsInTheMeantimeIsUsedAtOnce() {
        token.get();
        Token theirs = of("theirs");
        store.compareAndPut(KEY, null, theirs);
        assertThat(token.get()).isCompletedWithValue(theirs);
    }

    @Test
    void aTokenOfAStoreThatDoesNotForgetIsNotUsedOnceItIsRejected() {
        TokenStore stubborn = new TokenStore() {
            @Override
            public @Nullable Token get(String key) {
                return store.get(key);
            }

            @Override
            public boolean compareAndPut(String key, @Nullable Token expected, Token next) {
                return store.compareAndPut(key, expected, next);
            }

            @Override
            public void invalidate(String key, Token rejected) {}
        };
        Token a = of("a");
        store.compareAndPut(KEY, null, a);
        RenewingToken source = renewing(stubborn);
        source.reject(a, unauthorized());
        CompletableFuture<Token> next = source.get();
        assertThat(replaced).containsExactly(a);
        Token b = of("b");
        logins.remove().complete(b);
        assertThat(next).isCompletedWithValue(b);
        assertThat(source.get()).isCompletedWithValue(b);
    }

    @Test
    void aTokenThatALoginYieldsTwiceIsNotAReasonToLogInForEver() {
        Token same = new Token("same", null, null);
        store.compareAndPut(KEY, null, same);
        token.reject(same, unauthorized());
        token.get();
        logins.remove().complete(same);
        assertThat(token.get()).isCompletedWithValue(same);
        assertThat(logins).isEmpty();
    }

    @Test
    void whateverALoginThrowsTheNextCallerTriesAgain() {
        RuntimeException[] failure = {new IllegalStateException("first")};
        RenewingToken source = new RenewingToken(
                KEY,
                store,
                previous -> {
                    if (failure[0] != null) throw failure[0];
                    return CompletableFuture.completedFuture(of("a"));
                },
                RenewOn.UNAUTHORIZED,
                time);
        assertThat(source.get()).isCompletedExceptionally();
        failure[0] = null;
        assertThat(source.get()).isCompletedWithValue(of("a"));
    }
}
