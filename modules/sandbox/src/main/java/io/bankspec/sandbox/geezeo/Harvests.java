package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Refreshing all accounts of a user. */
record Harvests(World world, Users users) {
    private static final Duration WORK = Duration.ofSeconds(6);

    void register(Handlers handlers) {
        handlers.on("createHarvest", this::create);
        handlers.on(
                "getHarvest",
                request -> answer(
                        200, Json.object().put("status", users.find(request).refreshing ? "working" : "complete")));
    }

    private Answer create(Request request) {
        User user = users.find(request);
        if (!user.refreshing) {
            user.refreshing = true;
            world.after(WORK, () -> finish(user));
        }
        String id = URLEncoder.encode(request.path("userId"), StandardCharsets.UTF_8);
        String href = request.serverUrl() + "/users/" + id.replace("+", "%20") + "/harvest";
        return answer(201, Json.object().put("status", "working").put("href", href));
    }

    private void finish(User user) {
        user.refreshing = false;
        user.links.forEach(link -> {
            if (link.story.trouble != null) link.mark(link.story.trouble);
            else link.refreshed(world);
        });
    }

    private static Answer answer(int status, ObjectNode harvest) {
        return Answer.json(status, Json.object("harvests", Json.list(List.of(harvest))));
    }
}
