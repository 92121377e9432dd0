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
import java.util.stream.Stream;

/** Accounts that were classified, and refreshing all of a user. */
record Accounts(World world, Users users) {
    private static final Duration WORK = Duration.ofSeconds(6);

    void register(Handlers handlers) {
        handlers.on("listAccounts", this::list);
        handlers.on("listAllAccounts", this::list);
        handlers.on("getAccount", request -> Answer.ok(Messages.accounts(Stream.of(find(request)))));
        handlers.on("updateAccount", 204, this::update);
        handlers.on("deleteAccount", 204, this::delete);
        handlers.on("createHarvest", this::refresh);
        handlers.on("getHarvest", request -> {
            boolean working = users.find(request).refreshing;
            return harvest(200, Json.object().put("status", working ? "working" : "complete"));
        });
    }

    private Account find(Request request) {
        return users.find(request).account(request);
    }

    private Answer list(Request request) {
        return Answer.ok(Messages.accounts(users.find(request).accounts()));
    }

    private void update(Request request) {
        find(request).change(request.body().path("account"));
    }

    private void delete(Request request) {
        users.find(request).remove(find(request));
    }

    private Answer refresh(Request request) {
        User user = users.find(request);
        if (!user.refreshing) {
            user.refreshing = true;
            world.after(WORK, () -> finish(user));
        }
        String id = URLEncoder.encode(request.path("userId"), StandardCharsets.UTF_8);
        String href = request.serverUrl() + "/users/" + id.replace("+", "%20") + "/harvest";
        return harvest(201, Json.object().put("status", "working").put("href", href));
    }

    private void finish(User user) {
        user.refreshing = false;
        user.links.forEach(link -> {
            if (link.story.trouble != null) link.mark(link.story.trouble);
            else link.refreshed(world);
        });
    }

    private static Answer harvest(int status, ObjectNode harvest) {
        return Answer.json(status, Json.object("harvests", Json.list(List.of(harvest))));
    }
}
