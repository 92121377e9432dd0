package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labels of users. */
final class Labels {
    private final World world;
    private final Problems problems;
    private final Tokens tokens;

    Labels(World world, Problems problems, Tokens tokens) {
        this.world = world;
        this.problems = problems;
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on("getAndSearchAllLabels", this::search)
                .on("getMultipleLabels", this::several)
                .on(
                        "getLabel",
                        request -> Answer.json(
                                200,
                                find(tokens.user(request), request.path("id")).json()))
                .on("createLabel", this::create)
                .on("editLabel", this::edit)
                .on("deleteLabel", this::delete)
                .on("deleteAllLabels", this::deleteAll);
    }

    static Label find(User user, String id) {
        Label label = user.labels.get(Long.valueOf(id));
        if (label == null) throw new Refusal(404, "There is no label " + id);
        return label;
    }

    private Answer search(Request request) {
        Filter filter = new Filter(request);
        return Answer.json(
                200,
                Listing.page(
                        request,
                        "labels",
                        tokens.user(request).labels.values().stream()
                                .filter(label -> filter.admits("ids", label.id) && filter.finds("search", label.name))
                                .map(Label::json)
                                .toList()));
    }

    private Answer several(Request request) {
        Set<Long> ids = Filter.pathIds(request);
        return Listing.all(
                "labels",
                tokens.user(request).labels.values().stream()
                        .filter(label -> ids.contains(label.id))
                        .map(Label::json)
                        .toList());
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
        Label label = find(user, request.path("id"));
        label.name = freeName(user, request, label);
        return Answer.json(200, label.json());
    }

    private String freeName(User user, Request request, @Nullable Label owner) {
        String name = request.body().path("name").asText();
        if (name.isBlank()) throw problems.technical(422, "ILLEGAL_FIELD_VALUE", "A label needs a name");
        boolean taken = user.labels.values().stream().anyMatch(label -> label != owner && label.name.equals(name));
        if (taken) throw problems.technical(422, "ENTITY_EXISTS", "There is a label of this name");
        return name;
    }

    private Answer delete(Request request) {
        User user = tokens.user(request);
        remove(user, find(user, request.path("id")).id);
        return Answer.empty(200);
    }

    private Answer deleteAll(Request request) {
        User user = tokens.user(request);
        List<Long> gone = List.copyOf(user.labels.keySet());
        gone.forEach(id -> remove(user, id));
        return Listing.identifiers(gone);
    }

    private static void remove(User user, long id) {
        user.labels.remove(id);
        user.bookings().forEach(booking -> booking.labels.remove(id));
    }
}
