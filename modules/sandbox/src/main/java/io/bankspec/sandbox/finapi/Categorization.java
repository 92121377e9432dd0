package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.ArrayList;
import java.util.List;

/** How transactions get their categories again. */
record Categorization(World world, Problems problems, Tokens tokens) {
    void register(Handlers handlers) {
        handlers.on("trainCategorization", this::train);
        handlers.on("triggerCategorization", this::trigger);
    }

    /** Nothing is learnt from it, but it is checked. */
    private Answer train(Request request) {
        JsonNode id = request.body().path("categoryId");
        tokens.user(request).category(id.asText());
        return Answer.empty(200);
    }

    private Answer trigger(Request request) {
        User user = tokens.user(request);
        List<Connection> all = new ArrayList<>();
        request.body().path("bankConnectionIds").forEach(id -> all.add(user.connection(id.asText())));
        if (all.isEmpty()) all.addAll(user.connections.values());
        if (all.stream().anyMatch(Connection::isBusy))
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "A bank connection is busy");
        all.forEach(connection -> Download.categorize(world, connection));
        return Answer.empty(200);
    }
}
