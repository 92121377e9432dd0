package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What happened on an account. */
record Transaction(long id, Account account, Purchase purchase, LocalDate day, Instant created) {
    BigDecimal amount() {
        return purchase.price();
    }

    /** What happened on the day of the last refresh is not booked before the next day. */
    boolean isPending() {
        return day.equals(account.ledger.lastDay());
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("uniqueTransactionId", account.id + "-" + id)
                .put("amount", amount())
                .put("accountId", account.id)
                .put("customerId", account.login.customer.id)
                .put("status", isPending() ? "pending" : "active")
                .put("description", purchase.description())
                .putNull("memo")
                .put("type", purchase.type())
                .put("transactionDate", Epoch.of(day))
                .put("postedDate", isPending() ? null : Epoch.of(day))
                .put("createdDate", Epoch.of(created))
                .putNull("checkNum");
        ObjectNode categorization = Json.object()
                .put("normalizedPayeeName", purchase.description())
                .put("category", purchase.category())
                .put("country", "USA");
        return json.set("categorization", categorization);
    }
}
