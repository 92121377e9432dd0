package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Transactions: searched, changed, deleted. */
final class Bookings {
    private final Tokens tokens;

    Bookings(Tokens tokens) {
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on("getAndSearchAllTransactions", this::search)
                .on("getMultipleTransactions", this::several)
                .on(
                        "getTransaction",
                        request -> Answer.json(
                                200,
                                find(tokens.user(request), request.path("id")).json()))
                .on("editTransaction", this::edit)
                .on("editMultipleTransactions", this::editSeveral)
                .on("editMultipleTransactionsDeprecated", request -> edited(request, Filter.pathIds(request)))
                .on("deleteTransaction", this::delete)
                .on("deleteAllTransactions", this::deleteAll);
    }

    static Booking find(User user, String id) {
        long number = Long.parseLong(id);
        return user.bookings()
                .filter(booking -> booking.id == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "There is no transaction " + id));
    }

    private Answer search(Request request) {
        List<Booking> found = new Search(request).in(tokens.user(request)).toList();
        ObjectNode page = Listing.page(
                request, "transactions", found.stream().map(Booking::json).toList());
        return Answer.json(200, Sums.of(found).into(page));
    }

    private Answer several(Request request) {
        Set<Long> ids = Filter.pathIds(request);
        return Listing.all(
                "transactions",
                tokens.user(request)
                        .bookings()
                        .filter(booking -> ids.contains(booking.id))
                        .map(Booking::json)
                        .toList());
    }

    private Answer edit(Request request) {
        Booking booking = find(tokens.user(request), request.path("id"));
        change(booking, request.body());
        return Answer.json(200, booking.json());
    }

    private Answer editSeveral(Request request) {
        JsonNode sent = request.body();
        if (!sent.has("ids") && (sent.has("categoryId") || sent.has("labelIds")))
            throw new Refusal(400, "categoryId and labelIds need ids");
        Set<Long> ids = new TreeSet<>();
        sent.path("ids").forEach(id -> ids.add(id.asLong()));
        Set<Long> accounts = new TreeSet<>();
        sent.path("accountIds").forEach(id -> accounts.add(id.asLong()));
        if (sent.has("ids")) return edited(request, ids);
        tokens.user(request)
                .bookings()
                .filter(booking -> accounts.isEmpty() || accounts.contains(booking.account.id))
                .forEach(booking -> ids.add(booking.id));
        return edited(request, ids);
    }

    private Answer edited(Request request, Collection<Long> ids) {
        User user = tokens.user(request);
        List<Booking> all = ids.stream().map(id -> find(user, id.toString())).toList();
        all.forEach(booking -> change(booking, request.body()));
        return Listing.identifiers(ids);
    }

    private static void change(Booking booking, JsonNode sent) {
        User user = booking.account.connection.user;
        // Both first, so that an unknown id changes nothing.
        Category category = booking.category;
        if (sent.has("categoryId")) category = Categories.find(user, sent.get("categoryId"));
        Map<Long, Label> labels = new TreeMap<>();
        for (JsonNode id : sent.path("labelIds")) labels.put(id.asLong(), Labels.find(user, id.asText()));
        booking.category = category;
        if (sent.has("labelIds")) {
            booking.labels.clear();
            booking.labels.putAll(labels);
        }
        if (sent.has("isNew")) booking.isNew = sent.get("isNew").asBoolean();
    }

    private Answer delete(Request request) {
        remove(find(tokens.user(request), request.path("id")));
        return Answer.empty(200);
    }

    private Answer deleteAll(Request request) {
        List<Booking> gone = tokens.user(request)
                .bookings()
                .filter(booking -> booking.parent == null)
                .toList();
        gone.forEach(Bookings::remove);
        return Listing.identifiers(gone.stream().map(booking -> booking.id).toList());
    }

    private static void remove(Booking booking) {
        Map<Long, Booking> all = booking.account.bookings;
        all.remove(booking.id);
        booking.parts.forEach(part -> all.remove(part.id));
        if (booking.parent != null) booking.parent.parts.remove(booking);
    }
}
