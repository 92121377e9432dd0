package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What logins have given: access tokens that last for an hour, and for a user the newest refresh token, which works once. */
final class Grants {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final World world;
    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Token> byAccess = new HashMap<>();

    /** One login, however often it is repeated. */
    static final class Grant {
        private final String key;
        final @Nullable User user;

        @Nullable
        String refresh;

        private Grant(String key, @Nullable User user) {
            this.key = key;
            this.user = user;
        }
    }

    record Token(String access, Grant grant, Instant expires) {
        boolean isLiveAt(Instant now) {
            return now.isBefore(expires);
        }
    }

    Grants(World world) {
        this.world = world;
    }

    /** The token that an access token is, null when it is unknown or over. */
    @Nullable
    Token live(String access) {
        Token token = byAccess.get(access);
        return token != null && token.isLiveAt(world.now()) ? token : null;
    }

    /** The token of a login: the same as the last time while that lives. */
    Token ofLogin(String key, @Nullable User user) {
        Grant grant = grants.computeIfAbsent(key, k -> new Grant(k, user));
        return byAccess.values().stream()
                .filter(token -> token.grant == grant && token.isLiveAt(world.now()))
                .max(Comparator.comparing(Token::expires))
                .orElseGet(() -> issue(grant));
    }

    /** A new token for a refresh token, null when that is not the newest of any login. */
    @Nullable
    Token refreshed(String refreshToken) {
        return grants.values().stream()
                .filter(grant -> refreshToken.equals(grant.refresh))
                .findFirst()
                .map(this::issue)
                .orElse(null);
    }

    private Token issue(Grant grant) {
        if (grant.user != null) grant.refresh = world.ids().hex("refresh");
        Token token = new Token(world.ids().hex("access"), grant, world.now().plus(LIFETIME));
        byAccess.put(token.access, token);
        return token;
    }

    /** Ends one access token. */
    void endAccess(String access) {
        byAccess.remove(access);
    }

    /** Ends the login that a token of either kind belongs to, if there is one. */
    void endLogin(String value) {
        Token token = byAccess.get(value);
        for (Grant grant : List.copyOf(grants.values())) {
            if (token != null && token.grant == grant || value.equals(grant.refresh)) end(grant);
        }
    }

    void endAll(User user) {
        List.copyOf(grants.values()).stream()
                .filter(grant -> grant.user == user)
                .forEach(this::end);
    }

    private void end(Grant grant) {
        grants.remove(grant.key);
        byAccess.values().removeIf(token -> token.grant == grant);
    }
}
