package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A transaction of an account, or a part of one that was split. */
final class Booking {
    final long id;
    final Account account;
    final @Nullable Booking parent;
    final LocalDate day;
    final Instant imported;
    final BigDecimal amount;
    final String counterpart;
    final String purpose;

    final List<Booking> parts = new ArrayList<>();
    final Map<Long, Label> labels = new TreeMap<>();

    @Nullable
    Category category;

    boolean isNew = true;
    private @Nullable Category suggestion;

    private Booking(
            World world,
            Account account,
            @Nullable Booking parent,
            LocalDate day,
            BigDecimal amount,
            String counterpart,
            String purpose) {
        this.id = 4294968000L + world.ids().next("booking");
        this.account = account;
        this.parent = parent;
        this.day = day;
        this.imported = world.now();
        this.amount = amount;
        this.counterpart = counterpart;
        this.purpose = purpose;
    }

    static Booking of(World world, Account account, Purchase purchase, LocalDate day) {
        Booking booking =
                new Booking(world, account, null, day, purchase.price(day), purchase.counterpart(), purchase.purpose());
        booking.suggestion = Category.named(purchase.category());
        return booking;
    }

    Booking part(World world, BigDecimal partAmount, String partCounterpart, String partPurpose) {
        return new Booking(world, account, this, day, partAmount, partCounterpart, partPurpose);
    }

    /** What the server thinks of it, unless it was told already. */
    void categorize() {
        if (category == null) category = suggestion;
        suggestion = null;
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("parentId", parent == null ? null : parent.id)
                .put("accountId", account.id)
                .put("valueDate", Stamp.of(day))
                .put("bankBookingDate", Stamp.of(day))
                .put("finapiBookingDate", Stamp.of(day))
                .put("amount", amount)
                .put("purpose", purpose)
                .put("counterpartName", counterpart);
        for (String unknown : List.of(
                "counterpartAccountNumber",
                "counterpartIban",
                "counterpartBlz",
                "counterpartBic",
                "counterpartBankName",
                "counterpartMandateReference",
                "counterpartCustomerReference",
                "counterpartCreditorId",
                "typeCodeSwift",
                "primanota")) json.putNull(unknown);
        json.put("type", amount.signum() < 0 ? "Lastschrift" : "Gutschrift")
                .put("typeCodeZka", amount.signum() < 0 ? "105" : "166")
                .put("isPotentialDuplicate", false)
                .put("isAdjustingEntry", false)
                .put("isNew", isNew)
                .put("importDate", Stamp.of(imported));
        Category shown = category;
        if (shown != null)
            json.set(
                    "category",
                    shown.json(account.connection.user.visibleCategories().values()));
        json.set("labels", Json.list(labels.values().stream().map(Label::json).toList()));
        json.set("children", children());
        return json;
    }

    private @Nullable ArrayNode children() {
        if (parts.isEmpty()) return null;
        ArrayNode ids = Json.list(List.of());
        parts.forEach(part -> ids.add(part.id));
        return ids;
    }
}
