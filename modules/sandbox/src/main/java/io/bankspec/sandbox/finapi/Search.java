package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Filter;
import java.util.Set;
import java.util.stream.Stream;

/** The transactions that a request asks for. */
record Search(Filter filter) {
    private static final long UNCATEGORIZED = 0;

    Stream<Transaction> in(User user) {
        // The user sees the parts of what was split, the bank the original; cash flows are the user's.
        boolean bank = filter.request().query("view", "userView").equals("bankView");
        return user.transactions()
                .filter(transaction -> bank ? transaction.parent == null : transaction.parts.isEmpty())
                .filter(this::admits);
    }

    private boolean admits(Transaction transaction) {
        return filter.admits("ids", transaction.id)
                && filter.admits("accountIds", transaction.account.id)
                && filter.finds("search", transaction.counterpart, transaction.purpose)
                && filter.finds("counterpart", transaction.counterpart)
                && filter.spans("minBankBookingDate", "maxBankBookingDate", transaction.day)
                && filter.spans("minFinapiBookingDate", "maxFinapiBookingDate", transaction.day)
                && filter.spans("minImportDate", "maxImportDate", Stamp.day(transaction.imported))
                && filter.spans("minAmount", "maxAmount", transaction.amount)
                && direction(transaction)
                && filter.admits("isNew", transaction.isNew)
                && filter.admits("isPotentialDuplicate", false)
                && filter.admits("isAdjustingEntry", false)
                && labels(transaction)
                && categories(transaction);
    }

    private boolean direction(Transaction transaction) {
        return switch (filter.request().query("direction", "all")) {
            case "income" -> transaction.amount.signum() >= 0;
            case "spending" -> transaction.amount.signum() < 0;
            default -> true;
        };
    }

    private boolean labels(Transaction transaction) {
        Set<Long> wanted = filter.ids("labelIds");
        return wanted.isEmpty() || transaction.labels.keySet().stream().anyMatch(wanted::contains);
    }

    private boolean categories(Transaction transaction) {
        Set<Long> wanted = filter.ids("categoryIds");
        if (wanted.isEmpty()) return true;
        Category category = transaction.category;
        if (category == null) return wanted.contains(UNCATEGORIZED);
        boolean children = Boolean.parseBoolean(filter.request().query("includeChildCategories", "true"));
        return wanted.stream().anyMatch(id -> category.isIn(id, children));
    }
}
