package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logins. A login that is repeated gives the same token until that expires; a refresh token works once. */
final class Tokens {
    /** The client secret that is refused. */
    static final String WRONG = "wrong";

    static final int LOGINS = 5;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final World world;
    private final Map<String, User> users;
    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Token> byAccess = new HashMap<>();

    /** What a login gives: access tokens, and for a user the newest refresh token. */
    private static final class Grant {
        final String key;
        final @Nullable User user;

        @Nullable
        String refresh;

        Grant(String key, @Nullable User user) {
            this.key = key;
            this.user = user;
        }
    }

    private record Token(String access, Grant grant, Instant expires) {
        boolean isLiveAt(Instant now) {
            return now.isBefore(expires);
        }
    }

    Tokens(World world, Map<String, User> users) {
        this.world = world;
        this.users = users;
    }

    void register(Handlers handlers) {
        handlers.on("getToken", this::get).on("revokeToken", this::revoke);
    }

    /** Whether the token of a request is one of those that its operation takes; null when it is. */
    @Nullable
    Answer refusal(Request request, Problems problems) {
        Token token = token(request);
        if (token == null) return problems.usual(401, "The access token is invalid or has expired");
        String kind = token.grant.user == null ? "clientToken" : "userToken";
        if (request.takes(kind)) return null;
        return problems.usual(403, "This service needs another kind of token than a " + kind);
    }

    private @Nullable Token token(Request request) {
        String header = String.valueOf(request.header("Authorization"));
        Token token = byAccess.get(header.replaceFirst("(?i)^bearer +", ""));
        return token != null && token.isLiveAt(world.now()) ? token : null;
    }

    /** Whose token it is, for operations that take those of users only. */
    User user(Request request) {
        Token token = token(request);
        User user = token == null ? null : token.grant.user;
        if (user == null) throw new IllegalStateException("no user's token");
        return user;
    }

    void forget(User user) {
        List.copyOf(grants.values()).stream()
                .filter(grant -> grant.user == user)
                .forEach(this::end);
    }

    private Answer get(Request request) {
        JsonNode sent = request.body();
        String client = sent.path("client_id").asText();
        if (sent.path("client_secret").asText().equals(WRONG))
            return Problems.credentials(401, "invalid_client", "Bad client credentials");
        return switch (sent.path("grant_type").asText()) {
            case "client_credentials" -> answer(repeated(client, null));
            case "password" -> {
                User user = login(sent);
                yield answer(repeated(client + ' ' + user.id, user));
            }
            default -> answer(refreshed(sent.path("refresh_token").asText()));
        };
    }

    private User login(JsonNode sent) {
        User user = users.get(sent.path("username").asText().toLowerCase(Locale.ROOT));
        if (user == null) throw refused(400, "invalid_grant", "Bad credentials");
        if (user.refusedLogins >= LOGINS) throw refused(423, "unauthorized", "User is locked");
        if (!user.password.equals(sent.path("password").asText())) {
            user.refusedLogins++;
            throw refused(400, "invalid_grant", "Bad credentials");
        }
        if (!user.verified) throw refused(403, "unauthorized", "User is not verified");
        user.refusedLogins = 0;
        return user;
    }

    private static Refusal refused(int status, String error, String description) {
        return new Refusal(Problems.credentials(status, error, description));
    }

    private Token repeated(String key, @Nullable User user) {
        Grant grant = grants.computeIfAbsent(key, k -> new Grant(k, user));
        return byAccess.values().stream()
                .filter(token -> token.grant == grant && token.isLiveAt(world.now()))
                .max(Comparator.comparing(Token::expires))
                .orElseGet(() -> issue(grant));
    }

    private Token refreshed(String refreshToken) {
        return issue(grants.values().stream()
                .filter(grant -> refreshToken.equals(grant.refresh))
                .findFirst()
                .orElseThrow(() -> refused(400, "invalid_grant", "Invalid refresh token")));
    }

    private Token issue(Grant grant) {
        if (grant.user != null) grant.refresh = world.ids().hex("refresh");
        Token token = new Token(world.ids().hex("access"), grant, world.now().plus(LIFETIME));
        byAccess.put(token.access, token);
        return token;
    }

    private Answer answer(Token token) {
        ObjectNode json = Json.object()
                .put("access_token", token.access)
                .put("token_type", "bearer")
                .put("expires_in", Duration.between(world.now(), token.expires).toSeconds())
                .put("scope", "all")
                .put("refresh_token", token.grant.refresh);
        return Answer.json(200, json);
    }

    private Answer revoke(Request request) {
        JsonNode sent = request.body();
        String value = sent.path("token").asText();
        Token token = byAccess.get(value);
        if (sent.path("token_type_hint").asText().equals("access_token")) byAccess.remove(value);
        else if (token != null) end(token.grant);
        else
            List.copyOf(grants.values()).stream()
                    .filter(grant -> value.equals(grant.refresh))
                    .forEach(this::end);
        return Answer.empty(200);
    }

    private void end(Grant grant) {
        grants.remove(grant.key);
        byAccess.values().removeIf(token -> token.grant == grant);
    }
}
