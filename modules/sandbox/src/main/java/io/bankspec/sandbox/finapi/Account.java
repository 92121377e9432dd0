package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account and what is booked on it. */
final class Account {
    private static final int DAYS = 90;

    final long id;
    final Connection connection;
    final Kind kind;
    final Map<Long, Booking> bookings = new TreeMap<>();

    String status = "DOWNLOAD_IN_PROGRESS";

    @Nullable
    Instant attempted;

    @Nullable
    BigDecimal balance;

    private @Nullable Instant succeeded;
    private @Nullable LocalDate readUntil;
    private String name;
    private boolean isNew = true;
    private long typeId;

    Account(long id, Connection connection, Kind kind) {
        this.id = id;
        this.connection = connection;
        this.kind = kind;
        this.name = kind.accountName;
        this.typeId = kind.typeId;
    }

    /** Fetches what was booked since the last time, at first of three months. */
    void read(World world) {
        LocalDate today = Stamp.day(world.now());
        LocalDate from = readUntil == null ? today.minusDays(DAYS - 1) : readUntil.plusDays(1);
        BigDecimal sum = balance == null ? kind.opening : balance;
        for (LocalDate day = from; !day.isAfter(today); day = day.plusDays(1)) {
            for (Purchase purchase : Purchase.ALL) {
                if (purchase.account() != kind || !purchase.rhythm().isOn(day)) continue;
                Booking booking = Booking.of(world, this, purchase, day);
                bookings.put(booking.id, booking);
                sum = sum.add(booking.amount);
            }
        }
        balance = sum;
        readUntil = today;
        succeeded = world.now();
        status = "UPDATED";
    }

    void change(JsonNode sent) {
        if (sent.has("accountName")) name = sent.get("accountName").asText();
        if (sent.has("accountTypeId")) typeId = sent.get("accountTypeId").asLong();
        if (sent.has("isNew")) isNew = sent.get("isNew").asBoolean();
    }

    String name() {
        return name;
    }

    long typeId() {
        return typeId;
    }

    @Nullable
    String iban() {
        return kind.hasIban() ? Iban.german(connection.bank.blz(), kind.number) : null;
    }

    @Nullable
    LocalDate succeededOn() {
        return succeeded == null ? null : Stamp.day(succeeded);
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("bankConnectionId", connection.id)
                .put("accountName", name)
                .put("accountNumber", kind.number)
                .putNull("subAccountNumber")
                .put("iban", iban())
                .put("accountHolderName", "Jane Roe")
                .putNull("accountHolderId")
                .put("accountCurrency", "EUR")
                .put("accountTypeId", typeId)
                .put("accountTypeName", typeName())
                .put("balance", balance)
                .putNull("overdraft")
                .put("overdraftLimit", kind == Kind.CHECKING ? new BigDecimal("500.00") : null)
                .putNull("availableFunds")
                .put("lastSuccessfulUpdate", Stamp.of(succeeded))
                .put("lastUpdateAttempt", Stamp.of(attempted))
                .put("isNew", isNew)
                .put("status", status);
        kind.orders.forEach(json.putArray("supportedOrders")::add);
        json.putArray("clearingAccounts");
        return json;
    }

    private String typeName() {
        String[] names = {"Checking", "Savings", "CreditCard", "Security", "Loan", "Pocket", "Membership"};
        return names[(int) typeId - 1];
    }
}
