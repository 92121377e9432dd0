package io.bankspec.sandbox.finicity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.bank.Booking;
import io.bankspec.sandbox.internal.Template;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What happened on an account. */
record Transaction(long id, Account account, Booking booking, Instant created) {
    private static final Template TEMPLATE = Template.of("finicity", "getCustomerTransaction");

    BigDecimal amount() {
        return booking.amount();
    }

    /** The amount without its sign. */
    BigDecimal size() {
        return booking.size();
    }

    LocalDate day() {
        return booking.day();
    }

    String description() {
        return booking.purchase().name();
    }

    /** What happened on the day of the last refresh is not booked before the next day. */
    boolean isPending() {
        return day().equals(account.ledger.statement.last());
    }

    ObjectNode json() {
        ObjectNode json = TEMPLATE.copy()
                .put("id", id)
                .put("uniqueTransactionId", account.id + "-" + id)
                .put("amount", amount())
                .put("accountId", account.id)
                .put("customerId", account.login.customer.id)
                .put("status", isPending() ? "pending" : "active")
                .put("description", description())
                .put("type", booking.purchase().detail())
                .put("transactionDate", Epoch.of(day()))
                .put("postedDate", isPending() ? null : Epoch.of(day()))
                .put("createdDate", created.getEpochSecond());
        json.withObjectProperty("categorization")
                .put("normalizedPayeeName", description())
                .put("category", booking.purchase().category())
                .remove("bestRepresentation");
        return json.without("runningBalanceAmount");
    }
}
