package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.BankAccount.Kind;
import io.bankspec.sandbox.bank.Booking;
import io.bankspec.sandbox.bank.Household;
import io.bankspec.sandbox.bank.Purchase;
import io.bankspec.sandbox.geezeo.Account.Type;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Template;
import io.bankspec.sandbox.internal.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Three transactions in four days of a checking account or a card, one a month of savings, none of a depot. */
final class History {
    private static final Template TEMPLATE = Template.of("geezeo", "listTransactions", "/transactions/0");
    private static final int DAYS = 80;
    private static final int MONTHS = 3;

    private History() {}

    /** The newest first. */
    static List<ObjectNode> of(World world, Account account) {
        LocalDate today = world.today();
        List<ObjectNode> transactions = new ArrayList<>();
        for (Booking booking : bookings(today, account))
            transactions.add(transaction(today, account, booking, transactions.size()));
        return transactions;
    }

    private static List<Booking> bookings(LocalDate today, Account account) {
        if (account.isFor(Type.INVESTMENT)) return List.of();
        if (!account.isFor(Type.SAVINGS)) return Household.MUELLHEIM.inTurns(today, 0, DAYS);
        LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1);
        List<Booking> bookings = new ArrayList<>(Household.MUELLHEIM.between(Kind.SAVINGS, first, today));
        Collections.reverse(bookings);
        return bookings;
    }

    private static ObjectNode transaction(LocalDate today, Account account, Booking booking, int n) {
        Purchase purchase = booking.purchase();
        LocalDate date = booking.day();
        BigDecimal amount = booking.size();
        String id = account.id + date.format(DateTimeFormatter.ofPattern("-yyyyMMdd-", Locale.ROOT)) + (1001 + n);
        ObjectNode json = TEMPLATE.copy()
                .put("id", id)
                .put("transaction_type", purchase.isIncome() ? "Credit" : "Debit")
                .put("memo", "POS " + (42 + n) + ' ' + purchase.name().toUpperCase(Locale.ROOT))
                .put("balance", amount)
                .put("posted_at", date + "T12:00:00Z")
                .put("created_at", today + "T00:00:00Z")
                .put("nickname", purchase.name())
                .put("original_name", purchase.original("0042"));
        ObjectNode tag = Json.object().put("name", purchase.category()).put("balance", amount);
        json.set("tags", Json.list(n % 10 == 9 ? List.of() : List.of(tag)));
        return json.set("links", Json.object().put("account", account.id));
    }
}
