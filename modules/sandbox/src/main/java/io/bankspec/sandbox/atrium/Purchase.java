package io.bankspec.sandbox.atrium;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that people spend money on, or get money for. */
record Purchase(
        String description,
        String category,
        String topCategory,
        int mcc,
        String amount,
        boolean income,
        String account) {
    /** Most often bought first: the history takes them in turns. */
    static final List<Purchase> ALL = List.of(
            new Purchase("Café Zürich", "Restaurants", "Food & Dining", 5812, "4.90", false, "CREDIT_CARD"),
            new Purchase("Example Groceries", "Groceries", "Food & Dining", 5411, "63.20", false, "CHECKING"),
            new Purchase(
                    "City Transport", "Public Transportation", "Auto & Transport", 4111, "2.75", false, "CHECKING"),
            new Purchase("Example Books", "Books", "Shopping", 5942, "18.00", false, "CREDIT_CARD"),
            new Purchase("Example Power", "Utilities", "Bills & Utilities", 4900, "81.35", false, "CHECKING"),
            new Purchase("Example Groceries", "Groceries", "Food & Dining", 5411, "41.10", false, "CHECKING"),
            new Purchase("Corner Pharmacy", "Pharmacy", "Health & Fitness", 5912, "12.60", false, "CREDIT_CARD"),
            new Purchase("Example Works Payroll", "Paycheck", "Income", 0, "985.00", true, "CHECKING"),
            new Purchase("Interest Paid", "Interest Income", "Income", 0, "0.10", true, "SAVINGS"));

    /** As the bank writes it. */
    String original() {
        return description.toUpperCase(Locale.ROOT).replace("É", "E").replace("Ü", "UE") + " 0147";
    }

    /** What the n-th purchase of this kind costs. */
    BigDecimal price(int n) {
        return income ? new BigDecimal(amount) : new BigDecimal(amount).add(BigDecimal.valueOf(n * 7L % 50, 2));
    }

    /** The first that a text of a bank names, null for none. */
    static @Nullable Purchase like(String description) {
        String text = description.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(purchase -> text.contains(purchase.description.toLowerCase(Locale.ROOT))
                        || text.contains(
                                purchase.original().replace(" 0147", "").toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
