package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankAccount;
import io.bankspec.sandbox.bank.BankAccount.Kind;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.bank.Statement;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account and what is booked on it. */
final class Account {
    private static final Template TEMPLATE = Template.of("finapi", "getAccount");
    private static final List<String> TYPES =
            List.of("Checking", "Savings", "CreditCard", "Security", "Loan", "Pocket", "Membership");

    final long id;
    final Connection connection;
    final BankAccount source;
    final Map<Long, Transaction> transactions = new TreeMap<>();
    String status = "DOWNLOAD_IN_PROGRESS";

    @Nullable
    Instant attempted;

    @Nullable
    BigDecimal balance;

    private final Statement statement;
    private @Nullable Instant succeeded;
    String name;
    private boolean isNew = true;
    long typeId;

    Account(long id, Connection connection, BankAccount source) {
        this.id = id;
        this.connection = connection;
        this.source = source;
        this.statement = new Statement(Household.MUSTERSTADT, source);
        this.name = source.name();
        this.typeId = typeId(source);
    }

    /** Here the kinds have the order of the provider's types. */
    static long typeId(BankAccount source) {
        return source.kind().ordinal() + 1;
    }

    /** Fetches what was booked since the last time. */
    void read(World world) {
        BigDecimal sum = balance == null ? source.balance() : balance;
        for (var booking : statement.read(Stamp.day(world.now()))) {
            Transaction transaction = Transaction.of(world, this, booking);
            transactions.put(transaction.id, transaction);
            sum = sum.add(transaction.amount);
        }
        balance = sum;
        succeeded = world.now();
        status = "UPDATED";
    }

    void change(JsonNode sent) {
        if (sent.has("accountName")) name = sent.get("accountName").asText();
        if (sent.has("accountTypeId")) typeId = sent.get("accountTypeId").asLong();
        if (sent.has("isNew")) isNew = sent.get("isNew").asBoolean();
    }

    /** The last one takes its connection with it. */
    void remove() {
        connection.accounts.remove(id);
        if (connection.accounts.isEmpty()) connection.user.connections.remove(connection.id);
    }

    /** With the check digits that belong to it; D is 13 and E is 14 there. Card accounts have none. */
    @Nullable
    String iban() {
        if (source.kind() == Kind.CREDIT_CARD) return null;
        String number = connection.bank.blz() + source.number();
        int rest = new BigInteger(number + "131400").mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, number);
    }

    @Nullable
    LocalDate succeededOn() {
        return succeeded == null ? null : Stamp.day(succeeded);
    }

    List<String> orders() {
        return source.kind() == Kind.CHECKING ? List.of("SEPA_MONEY_TRANSFER", "SEPA_BASIC_DIRECT_DEBIT") : List.of();
    }

    ObjectNode json() {
        ObjectNode json = TEMPLATE.copy()
                .put("id", id)
                .put("bankConnectionId", connection.id)
                .put("accountName", name)
                .put("accountNumber", source.number())
                .put("iban", iban())
                .put("accountTypeId", typeId)
                .put("accountTypeName", TYPES.get((int) typeId - 1))
                .put("balance", balance)
                .putNull("availableFunds")
                .put("overdraftLimit", source.kind() == Kind.CHECKING ? new BigDecimal("500.00") : null)
                .put("lastSuccessfulUpdate", Stamp.of(succeeded))
                .put("lastUpdateAttempt", Stamp.of(attempted))
                .put("isNew", isNew)
                .put("status", status);
        orders().forEach(json.putArray("supportedOrders")::add);
        return json;
    }
}
