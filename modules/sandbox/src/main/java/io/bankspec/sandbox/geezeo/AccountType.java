package io.bankspec.sandbox.geezeo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of account in the words of the aggregator. */
record AccountType(
        String name, String coarse, String fine, @Nullable String group) {
    static final AccountType CHECKING = new AccountType("Cash Management", "DDA", "CMA", "Cash");
    static final AccountType SAVINGS = new AccountType("Savings", "SDA", "SDA", "Cash");
    static final AccountType RETIREMENT = new AccountType("401(k)", "INV", "IRA", "Investment");
    static final AccountType CARD = new AccountType("Credit Card", "CCA", "CCA", null);

    static final List<AccountType> ALL = List.of(CHECKING, SAVINGS, RETIREMENT, CARD);

    /** What classifies an account as this. */
    String code() {
        return coarse + ',' + fine;
    }

    ObjectNode json() {
        return Json.object()
                .put("name", name)
                .put("acct_type", coarse)
                .put("ext_type", fine)
                .put("group", group);
    }
}
