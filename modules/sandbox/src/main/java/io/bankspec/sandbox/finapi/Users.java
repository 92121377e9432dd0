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
record Users(World world, Problems problems, Map<String, User> users, Tokens tokens) {
    /** What the id of a user begins with who has to be verified. */
    static final String UNVERIFIED = "unverified";

    private static final String MASK = "XXXXX";

    void register(Handlers handlers) {
        handlers.on("createUser", this::create);
        handlers.on(
                "getAuthorizedUser", request -> Answer.ok(tokens.user(request).json(MASK)));
        handlers.on("editAuthorizedUser", this::edit);
        handlers.on("deleteAuthorizedUser", 200, this::delete);
        handlers.on("deleteUnverifiedUser", 200, request -> remove(unverified(request)));
        handlers.on("getVerificationStatus", this::verification);
        handlers.on("verifyUser", 200, request -> unverified(request).verified = true);
        handlers.on("requestPasswordChange", this::requestPassword);
        handlers.on("executePasswordChange", 200, this::changePassword);
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

    private void delete(Request request) {
        User user = tokens.user(request);
        if (user.isBusy()) throw new Refusal(423, "A bank connection is busy");
        remove(user);
    }

    private User unverified(Request request) {
        User user = find(request.path("userId"));
        if (user.verified) throw problems.technical(422, "USER_ALREADY_VERIFIED", "The user is verified");
        return user;
    }

    private void remove(User user) {
        user.connections.values().forEach(Connection::stop);
        users.remove(user.id.toLowerCase(Locale.ROOT));
        tokens.forget(user);
    }

    private Answer verification(Request request) {
        User user = find(request.query("userId", ""));
        return Answer.ok(Json.object().put("userId", user.id).put("isUserVerified", user.verified));
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

    private void changePassword(Request request) {
        JsonNode sent = request.body();
        User user = find(sent.path("userId").asText());
        if (!sent.path("passwordChangeToken").asText().equals(user.passwordChangeToken))
            throw problems.technical(400, "INVALID_TOKEN", "The token does not fit");
        user.password = sent.path("password").asText();
        user.passwordChangeToken = null;
        user.refusedLogins = 0;
    }

    private User find(String id) {
        return Refusal.found(users.get(id.toLowerCase(Locale.ROOT)), "There is no user " + id);
    }
}
