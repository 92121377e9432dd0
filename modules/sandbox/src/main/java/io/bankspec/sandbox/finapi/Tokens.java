package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Expiring;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Logins of clients and users, and whose token a request has. */
final class Tokens {
    /** The client secret that is refused. */
    private static final String WRONG = "wrong";

    /** So many refused logins in a row lock a user. */
    private static final int LOGINS = 5;

    private final World world;
    private final Map<String, User> users;
    private final Map<String, Grant> grants = new HashMap<>();
    private final Expiring<Grant> accessTokens;

    /** One login, however often it is repeated, with its newest tokens. A refresh token works once. */
    private static final class Grant {
        private final @Nullable User user;
        private String access = "";
        private @Nullable String refresh;

        private Grant(@Nullable User user) {
            this.user = user;
        }
    }

    Tokens(World world, Map<String, User> users) {
        this.world = world;
        this.users = users;
        this.accessTokens = new Expiring<>(world, Duration.ofHours(1));
    }

    void register(Handlers handlers) {
        handlers.on("getToken", this::get);
        handlers.on("revokeToken", 200, this::revoke);
    }

    /** Whether the token of a request is one of those that its operation takes; null when it is. */
    @Nullable
    Answer refusal(Request request, Problems problems) {
        Grant grant = grant(request);
        if (grant == null) return problems.usual(401, "The access token is invalid or has expired");
        String kind = grant.user == null ? "clientToken" : "userToken";
        if (request.takes(kind)) return null;
        return problems.usual(403, "This service needs another kind of token than a " + kind);
    }

    private @Nullable Grant grant(Request request) {
        return accessTokens.get(String.valueOf(request.header("Authorization")).replaceFirst("(?i)^bearer +", ""));
    }

    /** Whose token it is, for operations that take those of users only. */
    User user(Request request) {
        Grant grant = grant(request);
        if (grant == null || grant.user == null) throw new IllegalStateException("no user's token");
        return grant.user;
    }

    void forget(User user) {
        end(grant -> grant.user == user);
    }

    private Answer get(Request request) {
        JsonNode sent = request.body();
        String client = sent.path("client_id").asText();
        if (sent.path("client_secret").asText().equals(WRONG))
            return Problems.credentials(401, "invalid_client", "Bad client credentials");
        return switch (sent.path("grant_type").asText()) {
            case "client_credentials" -> answer(ofLogin(client, null));
            case "password" -> {
                User user = login(sent);
                yield answer(ofLogin(client + ' ' + user.id, user));
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

    /** The tokens are the same as the last time while they live. */
    private Grant ofLogin(String key, @Nullable User user) {
        Grant grant = grants.computeIfAbsent(key, k -> new Grant(user));
        return accessTokens.get(grant.access) == null ? renewed(grant) : grant;
    }

    private Grant refreshed(String refreshToken) {
        return renewed(grants.values().stream()
                .filter(grant -> refreshToken.equals(grant.refresh))
                .findFirst()
                .orElseThrow(() -> refused(400, "invalid_grant", "Invalid refresh token")));
    }

    private Grant renewed(Grant grant) {
        if (grant.user != null) grant.refresh = world.ids().hex("refresh");
        grant.access = world.ids().hex("access");
        accessTokens.put(grant.access, grant);
        return grant;
    }

    private static Refusal refused(int status, String error, String description) {
        return new Refusal(Problems.credentials(status, error, description));
    }

    private Answer answer(Grant grant) {
        return Answer.ok(Json.object()
                .put("access_token", grant.access)
                .put("token_type", "bearer")
                .put("expires_in", accessTokens.left(grant.access).toSeconds())
                .put("scope", "all")
                .put("refresh_token", grant.refresh));
    }

    private void revoke(Request request) {
        String value = request.body().path("token").asText();
        Grant owner = accessTokens.get(value);
        if (request.body().path("token_type_hint").asText().equals("access_token")) accessTokens.take(value);
        else end(grant -> grant == owner || value.equals(grant.access) || value.equals(grant.refresh));
    }

    private void end(Predicate<Grant> wanted) {
        grants.values().removeIf(wanted);
        accessTokens.removeIf(wanted);
    }
}
