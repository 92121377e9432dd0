package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankAccount;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account: known from the login on, with transactions from the first refresh on. */
final class Account {
    private static final Template TEMPLATE = Template.of("finicity", "getCustomerAccount");
    private static final Template SIMPLE = Template.of("finicity", "getCustomerAccountSimple");
    private static final Template POSITION = Template.of("finicity", "addAllAccounts", "/accounts/2/position/0");
    /** The bank wants an answer, and nobody is there. */
    private static final int UNANSWERED = 185;

    final long id;
    final Login login;
    final BankAccount source;
    final Ledger ledger;
    private final Instant created;
    private @Nullable Instant attempted;
    private @Nullable Instant succeeded;
    private int code;

    Account(World world, Login login, BankAccount source) {
        this.id = 5011648000L + world.ids().next("account");
        this.login = login;
        this.source = source;
        this.ledger = new Ledger(this);
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

    String type() {
        return switch (source.kind()) {
            case CHECKING -> "checking";
            case SAVINGS -> "savings";
            case CREDIT_CARD -> "creditCard";
            case INVESTMENT -> "401k";
            case LOAN -> "loan";
        };
    }

    ObjectNode json() {
        BigDecimal balance = ledger.balance();
        ObjectNode json = filled(TEMPLATE)
                .put("number", source.number())
                .put("realAccountNumberLast4", source.lastDigits())
                .put("balance", balance)
                .put("balanceDate", (succeeded == null ? created : succeeded).getEpochSecond())
                .put("lastUpdatedDate", (succeeded == null ? created : succeeded).getEpochSecond())
                .put("marketSegment", login.customer.isBusiness() ? "business" : "personal");
        json.set("detail", detail(balance));
        if (type().equals("401k"))
            json.set("position", Json.list(List.of(POSITION.copy().put("marketValue", balance))));
        List<LocalDate> days = ledger.transactions.values().stream()
                .map(Transaction::day)
                .sorted()
                .toList();
        if (days.isEmpty()) return json.without(List.of("oldestTransactionDate", "lastTransactionDate"));
        return json.put("oldestTransactionDate", Epoch.of(days.get(0)))
                .put("lastTransactionDate", Epoch.of(days.get(days.size() - 1)));
    }

    /** Without balances and details. */
    ObjectNode simple() {
        return filled(SIMPLE);
    }

    private ObjectNode filled(Template template) {
        ObjectNode json = template.copy()
                .put("id", String.valueOf(id))
                .put("customerId", String.valueOf(login.customer.id))
                .put("institutionId", String.valueOf(login.institution().id()))
                .put("institutionLoginId", login.id)
                .put("accountNumberDisplay", source.lastDigits())
                .put("name", source.name())
                .put("type", type())
                .put("status", succeeded == null ? "pending" : "active")
                .put("createdDate", created.getEpochSecond())
                .put("displayPosition", source.kind().ordinal() + 1)
                .without(List.of("aggregationStatusCode", "aggregationAttemptDate", "aggregationSuccessDate"));
        if (attempted != null)
            json.put("aggregationStatusCode", code).put("aggregationAttemptDate", attempted.getEpochSecond());
        return succeeded == null ? json : json.put("aggregationSuccessDate", succeeded.getEpochSecond());
    }

    /** What depends on the kind. */
    private ObjectNode detail(BigDecimal balance) {
        BigDecimal limit = new BigDecimal("5000.00");
        return switch (source.kind()) {
            case CHECKING, LOAN -> Json.object().put("availableBalanceAmount", balance);
            case SAVINGS -> Json.object().put("availableBalanceAmount", balance).put("interestRate", "0.10");
            case CREDIT_CARD ->
                Json.object()
                        .put("creditMaxAmount", limit)
                        .put("creditAvailableAmount", limit.add(balance))
                        .put("paymentMinAmount", new BigDecimal("25.00"))
                        .put("autoPayEnrolled", "Y");
            case INVESTMENT -> Json.object().put("vestedBalance", balance);
        };
    }
}
