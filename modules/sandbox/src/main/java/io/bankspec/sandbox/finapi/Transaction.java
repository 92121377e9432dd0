package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.Booking;
import io.bankspec.sandbox.finapi.Labels.Label;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was booked on an account, or a part of it that was split. */
final class Transaction {
    private static final Template TEMPLATE = Template.named("finapi", "getTransaction", "sparse", "");

    final long id;
    final Account account;
    final @Nullable Transaction parent;
    final LocalDate day;
    final Instant imported;
    final BigDecimal amount;
    final String counterpart;
    final String purpose;
    final List<Transaction> parts = new ArrayList<>();
    final Map<Long, Label> labels = new TreeMap<>();

    @Nullable
    Category category;

    boolean isNew = true;
    private @Nullable Category suggestion;

    private Transaction(
            World world,
            Account account,
            @Nullable Transaction parent,
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

    static Transaction of(World world, Account account, Booking booking) {
        var purchase = booking.purchase();
        Transaction transaction = new Transaction(
                world, account, null, booking.day(), booking.varied(), purchase.name(), purchase.detail());
        transaction.suggestion = Category.named(purchase.category());
        return transaction;
    }

    Transaction part(World world, BigDecimal partAmount, String partCounterpart, String partPurpose) {
        return new Transaction(world, account, this, day, partAmount, partCounterpart, partPurpose);
    }

    /** What the server thinks of it, unless it was told already. */
    void categorize() {
        if (category == null) category = suggestion;
        suggestion = null;
    }

    User user() {
        return account.connection.user;
    }

    ObjectNode json() {
        ObjectNode json = TEMPLATE.copy();
        json.remove("paypalData");
        json.put("id", id)
                .put("parentId", parent == null ? null : parent.id)
                .put("accountId", account.id)
                .put("valueDate", Stamp.of(day))
                .put("bankBookingDate", Stamp.of(day))
                .put("finapiBookingDate", Stamp.of(day))
                .put("amount", amount)
                .put("purpose", purpose)
                .put("counterpartName", counterpart)
                .put("type", amount.signum() < 0 ? "Lastschrift" : "Gutschrift")
                .put("typeCodeZka", amount.signum() < 0 ? "105" : "166")
                .put("isPotentialDuplicate", false)
                .put("isNew", isNew)
                .put("importDate", Stamp.of(imported));
        Category shown = category;
        if (shown != null)
            json.set("category", shown.json(user().visibleCategories().values()));
        json.set("labels", Json.list(labels.values().stream().map(Label::json)));
        if (parts.isEmpty()) return json.putNull("children");
        parts.stream().map(part -> part.id).forEach(json.putArray("children")::add);
        return json;
    }
}
