package io.bankspec.sandbox.geezeo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What people spend money on, or get money for. */
record Purchase(String name, String tag, String amount, boolean credit) {
    /** The history takes them in turns. */
    static final List<Purchase> ALL = List.of(
            new Purchase("Café Müller", "Dining", "4.10", false),
            new Purchase("Example Groceries", "Groceries", "58.35", false),
            new Purchase("City Transport", "Travel", "2.80", false),
            new Purchase("Example Corp Payroll", "Income", "1250.00", true),
            new Purchase("Corner Pharmacy", "Health", "0.10", false));

    /** As the bank writes it. */
    String original() {
        return name.toUpperCase(Locale.ROOT).replace("É", "E").replace("Ü", "UE") + " 0042";
    }

    /** What the n-th purchase of this kind costs. */
    BigDecimal price(int n) {
        return credit ? new BigDecimal(amount) : new BigDecimal(amount).add(BigDecimal.valueOf(n * 7L % 50, 2));
    }
}
