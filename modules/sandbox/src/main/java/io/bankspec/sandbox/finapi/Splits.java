package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Transactions in parts. */
final class Splits {
    private final World world;
    private final Problems problems;
    private final Tokens tokens;

    Splits(World world, Problems problems, Tokens tokens) {
        this.world = world;
        this.problems = problems;
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on("splitTransaction", this::split).on("restoreTransaction", this::restore);
    }

    private Answer split(Request request) {
        Booking booking = Bookings.find(tokens.user(request), request.path("id"));
        if (booking.parent != null)
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "The transaction is a part itself");
        JsonNode sent = request.body().path("subTransactions");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : sent) sum = sum.add(part.path("amount").decimalValue());
        if (sent.size() < 2 || sum.compareTo(booking.amount) != 0)
            throw problems.technical(422, "ILLEGAL_FIELD_VALUE", "Two parts at least have to make up the amount");
        List<Booking> parts = new ArrayList<>();
        for (JsonNode part : sent) parts.add(part(booking, part));
        join(booking);
        booking.parts.addAll(parts);
        parts.forEach(part -> booking.account.bookings.put(part.id, part));
        return Answer.json(200, booking.json());
    }

    private Booking part(Booking booking, JsonNode sent) {
        User user = booking.account.connection.user;
        Booking part = booking.part(
                world,
                sent.path("amount").decimalValue(),
                sent.path("counterpart").asText(booking.counterpart),
                sent.path("purpose").asText(booking.purpose));
        part.category = sent.has("categoryId") ? Categories.find(user, sent.get("categoryId")) : booking.category;
        for (JsonNode id : sent.path("labelIds")) part.labels.put(id.asLong(), Labels.find(user, id.asText()));
        return part;
    }

    private Answer restore(Request request) {
        Booking booking = Bookings.find(tokens.user(request), request.path("id"));
        if (booking.parts.isEmpty())
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "The transaction is not split");
        join(booking);
        return Answer.json(200, booking.json());
    }

    private static void join(Booking booking) {
        booking.parts.forEach(part -> booking.account.bookings.remove(part.id));
        booking.parts.clear();
    }
}
