package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account: known from the login on, with transactions from the first refresh on. */
final class Account {
    /** The bank wants an answer, and nobody is there. */
    private static final int UNANSWERED = 185;

    private static final int DAYS = 90;
    private static final int ALL_DAYS = 730;

    final long id;
    final Login login;
    final Kind kind;
    final Map<Long, Transaction> transactions = new TreeMap<>();

    /** The day of the last refresh. */
    @Nullable
    LocalDate readUntil;

    private @Nullable LocalDate readSince;
    private @Nullable LocalDate firstSince;
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
        LocalDate today = world.today();
        LocalDate from = readUntil == null ? today.minusDays(DAYS - 1) : readUntil.plusDays(1);
        if (firstSince == null) {
            firstSince = from;
            readSince = from;
        }
        read(world, from, today);
        readUntil = today;
    }

    void miss(World world) {
        attempted = world.now();
        code = UNANSWERED;
    }

    /** Reads what is older than the first refresh has brought. */
    void readHistory(World world) {
        if (readSince == null) refresh(world);
        LocalDate from = world.today().minusDays(ALL_DAYS - 1);
        read(world, from, readSince.minusDays(1));
        if (from.isBefore(readSince)) readSince = from;
    }

    /** Since when transactions are known, null before the first refresh. */
    @Nullable
    LocalDate firstDay() {
        return readSince;
    }

    private void read(World world, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (Purchase purchase : Purchase.ALL) {
                if (purchase.account() != kind || !purchase.happensOn(day)) continue;
                long number = 21284820000L + world.ids().next("transaction");
                transactions.put(number, new Transaction(number, this, purchase, day, world.now()));
            }
        }
    }

    /** What is booked; the opening balance is the one before the first refresh. */
    BigDecimal balance() {
        return kind.opening.add(bookedSince(firstSince));
    }

    /** At the end of a day. */
    BigDecimal balance(LocalDate day) {
        return balance().subtract(bookedSince(day.plusDays(1)));
    }

    private BigDecimal bookedSince(@Nullable LocalDate from) {
        return transactions.values().stream()
                .filter(transaction ->
                        !transaction.isPending() && !transaction.day().isBefore(from))
                .map(Transaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    ObjectNode json() {
        BigDecimal balance = balance();
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
        List<LocalDate> days =
                transactions.values().stream().map(Transaction::day).sorted().toList();
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
