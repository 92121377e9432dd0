package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.finapi.Grants.Token;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logins of clients and users, and whose token a request has. */
final class Tokens {
    /** The client secret that is refused. */
    static final String WRONG = "wrong";

    /** So many refused logins in a row lock a user. */
    static final int LOGINS = 5;

    private final World world;
    private final Map<String, User> users;
    private final Grants grants;

    Tokens(World world, Map<String, User> users) {
        this.world = world;
        this.users = users;
        this.grants = new Grants(world);
    }

    void register(Handlers handlers) {
        handlers.on("getToken", this::get);
        handlers.on("revokeToken", this::revoke);
    }

    /** Whether the token of a request is one of those that its operation takes; null when it is. */
    @Nullable
    Answer refusal(Request request, Problems problems) {
        Token token = token(request);
        if (token == null) return problems.usual(401, "The access token is invalid or has expired");
        String kind = token.grant().user == null ? "clientToken" : "userToken";
        if (request.takes(kind)) return null;
        return problems.usual(403, "This service needs another kind of token than a " + kind);
    }

    private @Nullable Token token(Request request) {
        String header = String.valueOf(request.header("Authorization"));
        return grants.live(header.replaceFirst("(?i)^bearer +", ""));
    }

    /** Whose token it is, for operations that take those of users only. */
    User user(Request request) {
        Token token = token(request);
        User user = token == null ? null : token.grant().user;
        if (user == null) throw new IllegalStateException("no user's token");
        return user;
    }

    void forget(User user) {
        grants.endAll(user);
    }

    private Answer get(Request request) {
        JsonNode sent = request.body();
        String client = sent.path("client_id").asText();
        if (sent.path("client_secret").asText().equals(WRONG))
            return Problems.credentials(401, "invalid_client", "Bad client credentials");
        return switch (sent.path("grant_type").asText()) {
            case "client_credentials" -> answer(grants.ofLogin(client, null));
            case "password" -> {
                User user = login(sent);
                yield answer(grants.ofLogin(client + ' ' + user.id, user));
            }
            default -> answer(refreshed(sent));
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

    private Token refreshed(JsonNode sent) {
        Token token = grants.refreshed(sent.path("refresh_token").asText());
        if (token == null) throw refused(400, "invalid_grant", "Invalid refresh token");
        return token;
    }

    private static Refusal refused(int status, String error, String description) {
        return new Refusal(Problems.credentials(status, error, description));
    }

    private Answer answer(Token token) {
        ObjectNode json = Json.object()
                .put("access_token", token.access())
                .put("token_type", "bearer")
                .put(
                        "expires_in",
                        Duration.between(world.now(), token.expires()).toSeconds())
                .put("scope", "all")
                .put("refresh_token", token.grant().refresh);
        return Answer.ok(json);
    }

    private Answer revoke(Request request) {
        JsonNode sent = request.body();
        String value = sent.path("token").asText();
        if (sent.path("token_type_hint").asText().equals("access_token")) grants.endAccess(value);
        else grants.endLogin(value);
        return Answer.empty(200);
    }
}
