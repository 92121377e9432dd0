package io.bankspec.sandbox.atrium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Three transactions in four days, the newest first. */
final class History {
    private History() {}

    /** Those from so many days ago, to so many days ago. */
    static List<ObjectNode> of(World world, List<ObjectNode> accounts, int from, int to) {
        List<ObjectNode> transactions = new ArrayList<>();
        for (int n = from * 3 / 4; n < to * 3 / 4; n++) {
            Purchase purchase = Purchase.ALL.get(n % Purchase.ALL.size());
            ObjectNode account = accounts.stream()
                    .filter(a -> a.path("type").asText().equals(purchase.account()))
                    .findFirst()
                    .orElseThrow();
            transactions.add(transaction(world, account, purchase, n));
        }
        return transactions;
    }

    private static ObjectNode transaction(World world, ObjectNode account, Purchase purchase, int n) {
        LocalDate date = world.today().minusDays(n * 4L / 3);
        boolean pending = n < 2;
        String now = Member.text(world.now());
        return Findings.below(account, Json.object().put("guid", world.ids().guid("TRN")))
                .put("amount", purchase.price(n))
                .put("type", purchase.income() ? "CREDIT" : "DEBIT")
                .put("status", pending ? "PENDING" : "POSTED")
                .put("date", date.toString())
                .put("transacted_at", date + "T12:00:00Z")
                .put("posted_at", pending ? null : date + "T18:00:00Z")
                .put("created_at", now)
                .put("updated_at", now)
                .put("description", purchase.description())
                .put("original_description", purchase.original())
                .putNull("memo")
                .put("category", purchase.category())
                .put("top_level_category", purchase.topCategory())
                .put("currency_code", "USD")
                .put("merchant_category_code", purchase.mcc() == 0 ? null : purchase.mcc())
                .put("merchant_guid", Merchants.guid(purchase.description()))
                .put("is_income", purchase.income())
                .put("is_expense", !purchase.income())
                .put("is_direct_deposit", purchase.category().equals("Paycheck"))
                .put("is_fee", false)
                .putNull("is_international")
                .putNull("is_subscription");
    }
}
