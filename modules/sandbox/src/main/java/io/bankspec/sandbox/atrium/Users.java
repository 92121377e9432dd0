package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The end users of the client. */
record Users(World world, Map<String, User> users) {
    /** What the provider's own sandbox allows. */
    private static final int LIMIT = 100;

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
        refuseTaken(fields, null);
        if (users.size() >= LIMIT) throw new Refusal(405, "no more than " + LIMIT + " users");
        User user = new User(world.ids().guid("USR"));
        user.change(fields);
        users.put(user.guid, user);
        return answer(user);
    }

    private Answer update(Request request) {
        User user = find(request);
        JsonNode fields = request.body().path("user");
        refuseTaken(fields, user);
        user.change(fields);
        return answer(user);
    }

    private void delete(Request request) {
        User user = find(request);
        user.members.values().forEach(Member::stop);
        users.remove(user.guid);
    }

    private void refuseTaken(JsonNode sent, @Nullable User owner) {
        refuseOneOf(sent, users.values().stream().filter(one -> one != owner).map(User::identifier));
    }

    static void refuseOneOf(JsonNode sent, Stream<@Nullable String> others) {
        String identifier = sent.path("identifier").textValue();
        if (identifier != null && others.anyMatch(identifier::equals))
            throw new Refusal(409, "the identifier is taken");
    }

    private static Answer answer(User user) {
        return Answer.ok("user", user.json());
    }
}
