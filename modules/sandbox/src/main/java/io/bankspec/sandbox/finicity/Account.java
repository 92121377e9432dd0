package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account: known from the login on, with transactions from the first refresh on. */
final class Account {
    /** The bank wants an answer, and nobody is there. */
    private static final int UNANSWERED = 185;

    final long id;
    final Login login;
    final Kind kind;
    final Ledger ledger = new Ledger(this);

    private final Instant created;
    private @Nullable Instant attempted;
    private @Nullable Instant succeeded;
    private @Nullable Integer code;

    Account(World world, Login login, Kind kind) {
        this.id = 5011648000L + world.ids().next("account");
        this.login = login;
        this.kind = kind;
        this.created = world.now();
    }

    void refresh(World world) {
        attempted = world.now();
        succeeded = world.now();
        code = 0;
        ledger.read(world);
    }

    void miss(World world) {
        attempted = world.now();
        code = UNANSWERED;
    }

    ObjectNode json() {
        BigDecimal balance = ledger.balance();
        ObjectNode json = simple().put("number", kind.number)
                .put("realAccountNumberLast4", kind.lastDigits())
                .put("balance", balance)
                .put("balanceDate", Epoch.of(succeeded == null ? created : succeeded))
                .put("lastUpdatedDate", Epoch.of(succeeded == null ? created : succeeded))
                .put("marketSegment", login.customer.isBusiness() ? "business" : "personal");
        json.set("detail", kind.detail(balance));
        if (kind == Kind.RETIREMENT) json.set("position", Json.list(List.of(kind.position(balance))));
        days(json);
        return json;
    }

    private void days(ObjectNode json) {
        List<LocalDate> days = ledger.transactions.values().stream()
                .map(Transaction::day)
                .sorted()
                .toList();
        if (days.isEmpty()) return;
        json.put("oldestTransactionDate", Epoch.of(days.get(0)));
        json.put("lastTransactionDate", Epoch.of(days.get(days.size() - 1)));
    }

    /** Without balances and details. */
    ObjectNode simple() {
        ObjectNode json = Json.object()
                .put("id", String.valueOf(id))
                .put("customerId", String.valueOf(login.customer.id))
                .put("institutionId", String.valueOf(login.institution().id()))
                .put("institutionLoginId", login.id)
                .put("accountNumberDisplay", kind.lastDigits())
                .put("name", kind.accountName)
                .put("type", kind.type)
                .put("status", succeeded == null ? "pending" : "active")
                .put("createdDate", Epoch.of(created))
                .put("currency", "USD")
                .put("displayPosition", kind.ordinal() + 1);
        if (code != null) json.put("aggregationStatusCode", code);
        if (attempted != null) json.put("aggregationAttemptDate", Epoch.of(attempted));
        if (succeeded != null) json.put("aggregationSuccessDate", Epoch.of(succeeded));
        return json;
    }
}
