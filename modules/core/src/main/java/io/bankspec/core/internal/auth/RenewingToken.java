package io.bankspec.core.internal.auth;

import io.bankspec.core.ApiException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.Time;
import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.RenewOn;
import io.bankspec.core.internal.concurrent.Deadline;
import io.bankspec.core.internal.concurrent.Futures;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One token that is renewed before it expires. However many callers wait, there is one login at a time, and its result or
 * failure is theirs together. A refused login is remembered and not sent again: providers lock accounts after a few.
 */
public final class RenewingToken implements TokenSource {
    /** A provider that rejects even the token it has just given would get a login with every call, and count them. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String key;
    private final TokenStore store;
    private final boolean isShared;
    private final Login login;
    private final RenewOn renewOn;
    private final Time time;
    private @Nullable CompletableFuture<Token> underWay;
    private @Nullable Token rejected;
    private @Nullable ApiException refusal;
    private @Nullable Token refused;
    private @Nullable Token replacement;
    private @Nullable Deadline pause;

    /**
     * Of one account.
     *
     * @param key of the token in the store
     * @param shared with other machines, null for a place of its own
     */
    public RenewingToken(String key, @Nullable TokenStore shared, Login login, RenewOn renewOn, Time time) {
        this.key = key;
        this.store = shared == null ? TokenStore.inMemory() : shared;
        this.isShared = shared != null;
        this.login = login;
        this.renewOn = renewOn;
        this.time = time;
    }

    @Override
    public synchronized CompletableFuture<Token> get() {
        Token current = store.get(key);
        if (isGood(current)) return CompletableFuture.completedFuture(current);
        // Another machine may have had more luck since, and then there is something new to refresh.
        boolean isKnown = current == null || current.equals(refused);
        if (refusal != null && isKnown) return CompletableFuture.failedFuture(new LoginRefusedException(refusal));
        CompletableFuture<Token> shared = underWay == null ? start(current) : underWay;
        // A copy, because a caller may cancel what it gets.
        return shared.copy();
    }

    private boolean isGood(@Nullable Token token) {
        return token != null && token.isFresh(time.now()) && !token.equals(rejected);
    }

    @Override
    public synchronized boolean reject(Token token, ApiException failure) {
        if (!renewOn.matches(failure)) return false;
        Token current = store.get(key);
        // A late answer to a call with an older token says nothing about the present one.
        boolean isPresent = current == null ? rejected == null : current.equals(token);
        if (isPresent && pause != null && !pause.isOver()) return false;
        if (isPresent) rejected = token;
        store.invalidate(key, token);
        return true;
    }

    @Override
    public synchronized void rejectAgain(Token token, ApiException failure) {
        // It stays where it is: other operations may accept it.
        if (token.equals(replacement) && renewOn.matches(failure)) pause = new Deadline(PAUSE, time);
    }

    private CompletableFuture<Token> start(@Nullable Token current) {
        CompletableFuture<Token> started = new CompletableFuture<>();
        underWay = started;
        // A rejected token has left the store, but its refresh token may still be good.
        obtain(current == null ? rejected : current, current)
                .whenComplete((token, failure) -> finish(started, current, token, failure));
        return started;
    }

    private CompletableFuture<Token> obtain(@Nullable Token previous, @Nullable Token current) {
        try {
            CompletableFuture<Token> refreshed = login.refresh(previous);
            if (refreshed == null) return Objects.requireNonNull(login.logIn(previous), "no way to log in");
            return refreshed.exceptionallyCompose(failure -> afterRefresh(Futures.cause(failure), previous, current));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Refresh tokens end too, and some can be used once; after anything else than a refusal a login would fare no better. */
    private CompletableFuture<Token> afterRefresh(
            Throwable failure, @Nullable Token previous, @Nullable Token current) {
        if (!Login.isRefusal(failure)) return CompletableFuture.failedFuture(failure);
        CompletableFuture<@Nullable Token> theirs =
                isShared ? LateToken.await(() -> newer(current), time) : CompletableFuture.completedFuture(null);
        return theirs.thenCompose(token -> {
            if (token != null) return CompletableFuture.completedFuture(token);
            CompletableFuture<Token> own = login.logIn(previous);
            return own == null ? CompletableFuture.failedFuture(failure) : own;
        });
    }

    /** The token of another machine, null when none has come. */
    private synchronized @Nullable Token newer(@Nullable Token current) {
        Token there = store.get(key);
        return isGood(there) && !there.equals(current) ? there : null;
    }

    private void finish(
            CompletableFuture<Token> started,
            @Nullable Token current,
            @Nullable Token token,
            @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : Futures.cause(failure);
        // Whoever waits goes on outside the lock, and must not wait forever, whatever happens within.
        Token settled = null;
        try {
            settled = token == null ? insteadOf(cause, current) : kept(token, current);
        } catch (RuntimeException | Error e) {
            cause = e;
        }
        if (settled != null) started.complete(settled);
        else started.completeExceptionally(cause);
    }

    private synchronized Token kept(Token token, @Nullable Token current) {
        underWay = null;
        if (rejected != null) replacement = token;
        // Providers may answer with the same token: it has just been called good, and another login would not help.
        if (rejected != null && rejected.value().equals(token.value())) pause = new Deadline(PAUSE, time);
        rejected = null;
        refusal = null;
        refused = null;
        boolean put = store.compareAndPut(key, current, token);
        // A rejection may have emptied the place meanwhile. The token of a quicker machine stays.
        if (!put && current != null) store.compareAndPut(key, null, token);
        return token;
    }

    /** After a failed login: the token of another machine, which may have had more luck. */
    private synchronized Token insteadOf(Throwable failure, @Nullable Token current) {
        underWay = null;
        if (!(failure instanceof ApiException answer) || !Login.isRefusal(answer)) throw Futures.thrown(failure);
        Token theirs = newer(current);
        if (theirs != null) return theirs;
        refusal = answer;
        refused = current;
        throw new LoginRefusedException(answer);
    }
}
