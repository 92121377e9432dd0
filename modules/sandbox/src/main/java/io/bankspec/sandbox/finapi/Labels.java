package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels of users. */
record Labels(World world, Problems problems, Tokens tokens) {
    /** A word that a user attaches to transactions. */
    static final class Label {
        final long id;
        private String name;

        private Label(long id, String name) {
            this.id = id;
            this.name = name;
        }

        ObjectNode json() {
            return Json.object().put("id", id).put("name", name);
        }
    }

    void register(Handlers handlers) {
        Entities<Label> labels = Entities.of(
                "labels", request -> tokens.user(request).labels.values().stream(), label -> label.id, Label::json);
        handlers.on(
                "getAndSearchAllLabels",
                request -> Answer.ok(labels.page(request, label -> new Filter(request).finds("search", label.name))));
        handlers.on("getMultipleLabels", labels::several);
        handlers.on("getLabel", request -> Answer.ok(find(request).json()));
        handlers.on("createLabel", this::create);
        handlers.on("editLabel", this::edit);
        handlers.on("deleteLabel", 200, this::delete);
        handlers.on("deleteAllLabels", this::deleteAll);
    }

    private Label find(Request request) {
        return tokens.user(request).label(request.path("id"));
    }

    private Answer create(Request request) {
        User user = tokens.user(request);
        String name = freeName(user, request, null);
        Label label = new Label(4294970000L + world.ids().next("label"), name);
        user.labels.put(label.id, label);
        return Answer.json(201, label.json());
    }

    private Answer edit(Request request) {
        User user = tokens.user(request);
        Label label = find(request);
        label.name = freeName(user, request, label);
        return Answer.ok(label.json());
    }

    private String freeName(User user, Request request, @Nullable Label owner) {
        String name = request.body().path("name").asText();
        if (name.isBlank()) throw problems.technical(422, "ILLEGAL_FIELD_VALUE", "A label needs a name");
        boolean taken = user.labels.values().stream().anyMatch(label -> label != owner && label.name.equals(name));
        if (taken) throw problems.technical(422, "ENTITY_EXISTS", "There is a label of this name");
        return name;
    }

    private void delete(Request request) {
        User user = tokens.user(request);
        remove(user, find(request).id);
    }

    private Answer deleteAll(Request request) {
        User user = tokens.user(request);
        List<Long> gone = List.copyOf(user.labels.keySet());
        gone.forEach(id -> remove(user, id));
        return Listing.identifiers(gone);
    }

    private static void remove(User user, long id) {
        user.labels.remove(id);
        user.transactions().forEach(transaction -> transaction.labels.remove(id));
    }
}
