package io.bankspec.core.internal.auth;

import io.bankspec.core.ApiException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.Time;
import io.bankspec.core.auth.Token;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.spec.RenewOn;
import io.bankspec.core.internal.concurrent.Futures;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One token that is renewed before it expires. However many callers wait, there is one login at a time, and its result or
 * failure is theirs together. A refused login is remembered and not sent again: providers lock accounts after a few.
 */
public final class RenewingToken implements TokenSource {
    private final String key;
    private final TokenStore store;
    private final Login login;
    private final RenewOn renewOn;
    private final Time time;
    private @Nullable CompletableFuture<Token> underWay;
    private @Nullable Token rejected;
    private @Nullable ApiException refusal;
    private @Nullable Token refused;

    /** @param key of the token in the store */
    public RenewingToken(String key, TokenStore store, Login login, RenewOn renewOn, Time time) {
        this.key = key;
        this.store = store;
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
        if (current == null ? rejected == null : current.equals(token)) rejected = token;
        store.invalidate(key, token);
        return true;
    }

    private CompletableFuture<Token> start(@Nullable Token current) {
        CompletableFuture<Token> started = new CompletableFuture<>();
        underWay = started;
        obtain(current).whenComplete((token, failure) -> finish(started, current, token, failure));
        return started;
    }

    private CompletableFuture<Token> obtain(@Nullable Token current) {
        try {
            // A rejected token has left the store, but its refresh token may still be good.
            return login.obtain(current == null ? rejected : current);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
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
        // Providers may answer with the same token: it has just been called good.
        rejected = null;
        refusal = null;
        refused = null;
        boolean put = store.compareAndPut(key, current, token);
        // A rejection may have emptied the place meanwhile. The token of a quicker machine stays.
        if (!put && current != null) store.compareAndPut(key, null, token);
        return token;
    }

    /** After a failed login: the token of another machine, which may have used up the refresh token. */
    private synchronized Token insteadOf(Throwable failure, @Nullable Token current) {
        underWay = null;
        if (!(failure instanceof ApiException answer) || !Login.isRefusal(answer)) throw Futures.thrown(failure);
        Token there = store.get(key);
        if (isGood(there) && !there.equals(current)) return there;
        refusal = answer;
        refused = current;
        throw new LoginRefusedException(answer);
    }
}
