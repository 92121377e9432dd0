package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The partner's customers. One is there from the beginning. */
record Users(World world, Map<String, User> users) {
    private static final Template FIRST = Template.of("geezeo", "getUser", "/users/0");
    private static final int PAGE = 25;

    Users(World world) {
        this(world, new LinkedHashMap<>());
        ObjectNode first = FIRST.copy();
        users.put(first.path("id").asText(), new User(world, first));
    }

    void register(Handlers handlers) {
        handlers.on("listUsers", this::list);
        handlers.on("createUser", this::create);
        handlers.on("getUser", request -> answer(200, find(request)));
        handlers.on("updateUser", 204, this::update);
        handlers.on("deleteUser", 204, this::delete);
    }

    User find(Request request) {
        String id = request.path("userId");
        return Refusal.found(users.get(id), "no user " + id);
    }

    private Answer list(Request request) {
        return Answer.ok(Messages.page(request, "users", users.values().stream().map(User::json), PAGE));
    }

    private Answer create(Request request) {
        JsonNode fields = request.body().path("user");
        String id = fields.path("id").asText();
        if (users.containsKey(id)) throw invalid(Json.object().put("id", "has already been taken"));
        if (id.isBlank() || id.equals("current")) throw invalid(Json.object().put("id", "is reserved"));
        refuseBadEmail(fields);
        users.put(id, new User(world, fields));
        return answer(201, users.get(id));
    }

    private void update(Request request) {
        User user = find(request);
        JsonNode fields = request.body().path("user");
        refuseBadEmail(fields);
        user.change(fields);
    }

    private void delete(Request request) {
        find(request);
        users.remove(request.path("userId"));
    }

    private static void refuseBadEmail(JsonNode fields) {
        if (fields.has("email") && !fields.get("email").asText().contains("@"))
            throw invalid(Json.list(List.of(TextNode.valueOf("Email is invalid"))));
    }

    static Refusal invalid(JsonNode data) {
        return new Refusal(Answer.json(422, Messages.error("Validation failed", data)));
    }

    private static Answer answer(int status, User user) {
        return Answer.json(status, Json.object("users", Json.list(List.of(user.json()))));
    }
}
