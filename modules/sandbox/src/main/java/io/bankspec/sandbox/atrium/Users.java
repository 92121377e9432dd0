package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end users of the client. */
final class Users {
    /** What the provider's own sandbox allows. */
    private static final int LIMIT = 100;

    private final World world;
    private final Map<String, User> users = new LinkedHashMap<>();

    Users(World world) {
        this.world = world;
    }

    void register(Handlers handlers) {
        handlers.on(
                "listUsers",
                request -> Pages.of(request, "users", users.values().stream().map(User::json)));
        handlers.on("createUser", this::create);
        handlers.on("readUser", request -> answer(find(request)));
        handlers.on("updateUser", this::update);
        handlers.on("deleteUser", 204, this::delete);
    }

    User find(Request request) {
        String guid = request.path("user_guid");
        return Refusal.found(users.get(guid), "no user " + guid);
    }

    private Answer create(Request request) {
        JsonNode fields = request.body().path("user");
        refuseTaken(fields.path("identifier"), null);
        if (users.size() >= LIMIT) throw new Refusal(405, "no more than " + LIMIT + " users");
        User user = new User(world.ids().guid("USR"));
        user.change(fields);
        users.put(user.guid, user);
        return answer(user);
    }

    private Answer update(Request request) {
        User user = find(request);
        JsonNode fields = request.body().path("user");
        refuseTaken(fields.path("identifier"), user);
        user.change(fields);
        return answer(user);
    }

    private void delete(Request request) {
        User user = find(request);
        user.members.values().forEach(Member::stop);
        users.remove(user.guid);
    }

    private void refuseTaken(JsonNode identifier, @Nullable User owner) {
        if (!identifier.isTextual()) return;
        boolean taken = users.values().stream()
                .anyMatch(user -> user != owner && identifier.asText().equals(user.identifier()));
        if (taken) throw new Refusal(409, "the identifier is taken");
    }

    private static Answer answer(User user) {
        return Answer.ok("user", user.json());
    }
}
