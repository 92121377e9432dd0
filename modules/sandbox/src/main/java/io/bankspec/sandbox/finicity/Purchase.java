package io.bankspec.sandbox.finicity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens on an account again and again, on days that depend on the calendar alone. */
record Purchase(Kind account, int every, int on, String amount, String description, String type, String category) {
    private static final int MONTHLY = 0;

    /** The fee that a bank takes when an account cannot pay. */
    static final String SHORTAGE = "Insufficient Funds Fee";

    static final List<Purchase> ALL = List.of(
            monthly(Kind.CHECKING, 15, "1520.00", "Example Works Payroll", "directDeposit", "Paycheck"),
            monthly(Kind.CHECKING, 28, "1520.00", "Example Works Payroll", "directDeposit", "Paycheck"),
            monthly(Kind.CHECKING, 1, "-1150.00", "Example Property Management", "payment", "Mortgage & Rent"),
            monthly(Kind.CHECKING, 5, "-81.35", "Example Power", "directDebit", "Utilities"),
            monthly(Kind.CHECKING, 2, "-150.00", "Transfer to Savings", "transfer", "Transfer"),
            often(Kind.CHECKING, 1, 0, "-2.75", "City Transport", "pointOfSale", "Public Transportation"),
            often(Kind.CHECKING, 4, 1, "-41.10", "Example Groceries", "pointOfSale", "Groceries"),
            monthly(Kind.SAVINGS, 2, "150.00", "Transfer from Checking", "transfer", "Transfer"),
            monthly(Kind.SAVINGS, 28, "0.10", "Interest Paid", "interest", "Interest Income"),
            often(Kind.SAVINGS, 10, 4, "20.00", "Round-Up Savings", "transfer", "Transfer"),
            often(Kind.CREDIT_CARD, 3, 1, "-4.90", "Café Zürich", "pointOfSale", "Coffee Shops"),
            often(Kind.CREDIT_CARD, 12, 6, "-18.00", "Example Books", "pointOfSale", "Books"),
            monthly(Kind.CREDIT_CARD, 21, "65.00", "Payment Received", "payment", "Credit Card Payment"),
            monthly(Kind.RETIREMENT, 15, "125.00", "Contribution", "deposit", "Investments"),
            often(Kind.RETIREMENT, 30, 7, "12.40", "Dividend", "dividend", "Dividend & Cap Gains"),
            monthly(Kind.OVERDRAWN, 15, "600.00", "Example Works Payroll", "directDeposit", "Paycheck"),
            monthly(Kind.OVERDRAWN, 1, "-540.00", "Example Property Management", "payment", "Mortgage & Rent"),
            often(Kind.OVERDRAWN, 5, 2, "-23.40", "Example Groceries", "pointOfSale", "Groceries"),
            monthly(Kind.OVERDRAWN, 3, "-35.00", SHORTAGE, "fee", "Bank Fee"));

    private static Purchase monthly(
            Kind account, int day, String amount, String description, String type, String category) {
        return new Purchase(account, MONTHLY, day, amount, description, type, category);
    }

    private static Purchase often(
            Kind account, int every, int offset, String amount, String description, String type, String category) {
        return new Purchase(account, every, offset, amount, description, type, category);
    }

    boolean happensOn(LocalDate day) {
        return every == MONTHLY ? day.getDayOfMonth() == on : Math.floorMod(day.toEpochDay(), every) == on;
    }

    BigDecimal price() {
        return new BigDecimal(amount);
    }
}
