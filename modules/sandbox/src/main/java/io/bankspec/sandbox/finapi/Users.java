package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.Locale;
import java.util.Map;

/** The end users of the client. */
final class Users {
    /** What the id of a user begins with who has to be verified. */
    static final String UNVERIFIED = "unverified";

    private static final String MASK = "XXXXX";

    private final World world;
    private final Problems problems;
    private final Map<String, User> users;
    private final Tokens tokens;

    Users(World world, Problems problems, Map<String, User> users, Tokens tokens) {
        this.world = world;
        this.problems = problems;
        this.users = users;
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on("createUser", this::create);
        handlers.on(
                "getAuthorizedUser", request -> Answer.ok(tokens.user(request).json(MASK)));
        handlers.on("editAuthorizedUser", this::edit);
        handlers.on("deleteAuthorizedUser", this::delete);
        handlers.on("deleteUnverifiedUser", this::deleteUnverified);
        handlers.on("getVerificationStatus", this::verification);
        handlers.on("verifyUser", this::verify);
        handlers.on("requestPasswordChange", this::requestPassword);
        handlers.on("executePasswordChange", this::changePassword);
    }

    private Answer create(Request request) {
        JsonNode sent = request.body();
        String id = sent.path("id").asText(world.ids().uuid("user").toString());
        String password = sent.path("password").asText("password-" + world.ids().next("password"));
        if (users.containsKey(id.toLowerCase(Locale.ROOT)))
            throw problems.technical(422, "ENTITY_EXISTS", "There is a user with this id");
        User user = new User(id, password);
        user.verified = !id.startsWith(UNVERIFIED);
        user.change(sent);
        users.put(id.toLowerCase(Locale.ROOT), user);
        return Answer.json(201, user.json(password));
    }

    private Answer edit(Request request) {
        User user = tokens.user(request);
        user.change(request.body());
        return Answer.ok(user.json(MASK));
    }

    private Answer delete(Request request) {
        User user = tokens.user(request);
        if (user.isBusy()) throw new Refusal(423, "A bank connection is busy");
        return removed(user);
    }

    private Answer deleteUnverified(Request request) {
        User user = find(request.path("userId"));
        if (user.verified) throw problems.technical(422, "USER_ALREADY_VERIFIED", "The user is verified");
        return removed(user);
    }

    private Answer removed(User user) {
        user.connections.values().forEach(Connection::stop);
        users.remove(user.id.toLowerCase(Locale.ROOT));
        tokens.forget(user);
        return Answer.empty(200);
    }

    private Answer verification(Request request) {
        User user = find(request.query("userId", ""));
        return Answer.ok(Json.object().put("userId", user.id).put("isUserVerified", user.verified));
    }

    private Answer verify(Request request) {
        User user = find(request.path("userId"));
        if (user.verified) throw problems.technical(422, "USER_ALREADY_VERIFIED", "The user is verified");
        user.verified = true;
        return Answer.empty(200);
    }

    /** Here the token is not encrypted, since no client has a data key. */
    private Answer requestPassword(Request request) {
        User user = find(request.body().path("userId").asText());
        String token = world.ids().hex("password-change");
        user.passwordChangeToken = token;
        return Answer.ok(Json.object()
                .put("userId", user.id)
                .put("userEmail", user.email())
                .put("passwordChangeToken", token));
    }

    private Answer changePassword(Request request) {
        JsonNode sent = request.body();
        User user = find(sent.path("userId").asText());
        if (!sent.path("passwordChangeToken").asText().equals(user.passwordChangeToken))
            throw problems.technical(400, "INVALID_TOKEN", "The token does not fit");
        user.password = sent.path("password").asText();
        user.passwordChangeToken = null;
        user.refusedLogins = 0;
        return Answer.empty(200);
    }

    private User find(String id) {
        User user = users.get(id.toLowerCase(Locale.ROOT));
        if (user == null) throw new Refusal(404, "There is no user " + id);
        return user;
    }
}
