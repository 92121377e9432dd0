package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Three transactions in four days of a checking account or a card, one a month of savings, none of a depot. */
final class History {
    private static final int DAYS = 80;

    private History() {}

    /** The newest first. */
    static List<ObjectNode> of(World world, Account account) {
        List<ObjectNode> transactions = new ArrayList<>();
        if (account.isFor(AccountType.SAVINGS)) {
            Purchase interest = new Purchase("Interest", "Income", "0.10", true);
            for (int n = 0; n < 3; n++) {
                LocalDate firstOfMonth = world.today().withDayOfMonth(1).minusMonths(n);
                transactions.add(transaction(world, account, interest, n, firstOfMonth));
            }
        } else if (!account.isFor(AccountType.RETIREMENT)) {
            for (int n = 0; n < DAYS * 3 / 4; n++) {
                LocalDate date = world.today().minusDays(n * 4L / 3);
                transactions.add(transaction(world, account, Purchase.ALL.get(n % Purchase.ALL.size()), n, date));
            }
        }
        return transactions;
    }

    private static ObjectNode transaction(World world, Account account, Purchase purchase, int n, LocalDate date) {
        ObjectNode tag = Json.object().put("name", purchase.tag()).put("balance", purchase.price(n));
        ObjectNode json = Json.object()
                .put(
                        "id",
                        account.id + date.format(DateTimeFormatter.ofPattern("-yyyyMMdd-", Locale.ROOT)) + (1001 + n))
                .putNull("reference_id")
                .put("transaction_type", purchase.credit() ? "Credit" : "Debit")
                .put("memo", "POS " + (42 + n) + ' ' + purchase.name().toUpperCase(Locale.ROOT))
                .put("balance", purchase.price(n))
                .put("posted_at", date + "T12:00:00Z")
                .put("created_at", world.today() + "T00:00:00Z")
                .put("nickname", purchase.name())
                .put("original_name", purchase.original())
                .putNull("check_number");
        json.set("tags", Json.list(n % 10 == 9 ? List.of() : List.of(tag)));
        return json.set("links", Json.object().put("account", account.id));
    }
}
