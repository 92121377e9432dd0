package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;

/** What came in and what went out. */
record Sums(BigDecimal income, BigDecimal spending) {
    static Sums of(Collection<Transaction> transactions) {
        BigDecimal income = new BigDecimal("0.00");
        BigDecimal spending = income;
        for (Transaction transaction : transactions) {
            if (transaction.amount.signum() < 0) spending = spending.add(transaction.amount);
            else income = income.add(transaction.amount);
        }
        return new Sums(income, spending);
    }

    BigDecimal balance() {
        return income.add(spending);
    }

    ObjectNode into(ObjectNode json) {
        return json.put("income", income).put("spending", spending).put("balance", balance());
    }
}
