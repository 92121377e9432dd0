package io.bankspec.sandbox.donkies;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.atrium.LocalAtrium;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Signing up, logging in, passwords. */
record Users(World world, LocalAtrium atrium, Keys keys, Map<String, User> users) {
    /** The password, and the confirmation or reset token, that is never good. */
    static final String WRONG = "wrong";

    private static final Duration REGISTRATION = Duration.ofSeconds(5);

    void register(Handlers handlers) {
        handlers.on("signup", 204, this::signup);
        handlers.on("signupConfirm", this::confirm);
        handlers.on("login", this::login);
        handlers.on("requestPasswordReset", 204, request -> {});
        handlers.on("resetPassword", 204, this::resetPassword);
        handlers.on("readUser", request -> Answer.ok(keys.user(request).json()));
    }

    Stream<User> all() {
        return users.values().stream();
    }

    private void signup(Request request) {
        JsonNode body = request.body();
        String email = body.path("email").asText();
        if (email.isBlank()) throw Errors.field("email", "This field may not be blank.");
        if (!email.contains("@")) throw Errors.field("email", "Enter a valid email address.");
        if (users.containsKey(email)) throw Errors.field("email", "This address is taken.");
        String firstName = body.path("first_name").asText();
        User user = new User(world, email, firstName, body.path("last_name").asText());
        user.password = body.path("password").asText();
        users.put(email, user);
        world.after(REGISTRATION, () -> user.guid = atrium.createUser());
    }

    private Answer confirm(Request request) {
        User user = byEncryptedId(request);
        refuseWrong(request, "confirmation_token");
        if (user.confirmed) throw Errors.field("encrypted_id", "Confirmed already.");
        user.confirmed = true;
        return key(201, user);
    }

    private Answer login(Request request) {
        String email = request.body().path("email").asText();
        String password = request.body().path("password").asText();
        User user = users.get(email);
        boolean good = user == null || user.password == null
                ? email.contains("@") && !password.equals(WRONG)
                : user.confirmed && user.password.equals(password);
        if (!good) throw new Refusal(400, "The login was refused.");
        return key(200, users.computeIfAbsent(email, this::stranger));
    }

    /** Somebody of whom the provider is taken to know for long. */
    private User stranger(String email) {
        User user = new User(world, email, "Jane", "Roe");
        user.confirmed = true;
        user.guid = atrium.createUser();
        return user;
    }

    private Answer key(int status, User user) {
        return Answer.json(status, Json.object().put("token", keys.of(user)));
    }

    private void resetPassword(Request request) {
        User user = byEncryptedId(request);
        refuseWrong(request, "reset_token");
        user.password = request.body().path("new_password").asText();
    }

    private User byEncryptedId(Request request) {
        String id = request.body().path("encrypted_id").asText();
        return users.values().stream()
                .filter(user -> user.encryptedId.equals(id))
                .findFirst()
                .orElseThrow(() -> Errors.field("encrypted_id", "Nobody has it."));
    }

    private static void refuseWrong(Request request, String name) {
        String token = request.body().path(name).asText();
        if (token.isEmpty() || token.equals(WRONG)) throw Errors.field(name, "It is not the one.");
    }
}
