package io.bankspec.sandbox.finicity;

import static io.bankspec.sandbox.bank.Rhythm.every;
import static io.bankspec.sandbox.bank.Rhythm.monthly;

import io.bankspec.sandbox.bank.Rhythm;
import java.math.BigDecimal;
import java.util.List;

/** What happens on an account again and again, on days that depend on the calendar alone. */
record Purchase(Kind account, Rhythm rhythm, String amount, String description, String type, String category) {
    /** The fee that a bank takes when an account cannot pay. */
    static final String SHORTAGE = "Insufficient Funds Fee";

    static final List<Purchase> ALL = List.of(
            new Purchase(Kind.CHECKING, monthly(15), "1520.00", "Example Works Payroll", "directDeposit", "Paycheck"),
            new Purchase(Kind.CHECKING, monthly(28), "1520.00", "Example Works Payroll", "directDeposit", "Paycheck"),
            new Purchase(
                    Kind.CHECKING, monthly(1), "-1150.00", "Example Property Management", "payment", "Mortgage & Rent"),
            new Purchase(Kind.CHECKING, monthly(5), "-81.35", "Example Power", "directDebit", "Utilities"),
            new Purchase(Kind.CHECKING, monthly(2), "-150.00", "Transfer to Savings", "transfer", "Transfer"),
            new Purchase(Kind.CHECKING, every(1, 0), "-2.75", "City Transport", "pointOfSale", "Public Transportation"),
            new Purchase(Kind.CHECKING, every(4, 1), "-41.10", "Example Groceries", "pointOfSale", "Groceries"),
            new Purchase(Kind.SAVINGS, monthly(2), "150.00", "Transfer from Checking", "transfer", "Transfer"),
            new Purchase(Kind.SAVINGS, monthly(28), "0.10", "Interest Paid", "interest", "Interest Income"),
            new Purchase(Kind.SAVINGS, every(10, 4), "20.00", "Round-Up Savings", "transfer", "Transfer"),
            new Purchase(Kind.CREDIT_CARD, every(3, 1), "-4.90", "Café Zürich", "pointOfSale", "Coffee Shops"),
            new Purchase(Kind.CREDIT_CARD, every(12, 6), "-18.00", "Example Books", "pointOfSale", "Books"),
            new Purchase(Kind.CREDIT_CARD, monthly(21), "65.00", "Payment Received", "payment", "Credit Card Payment"),
            new Purchase(Kind.RETIREMENT, monthly(15), "125.00", "Contribution", "deposit", "Investments"),
            new Purchase(Kind.RETIREMENT, every(30, 7), "12.40", "Dividend", "dividend", "Dividend & Cap Gains"),
            new Purchase(Kind.OVERDRAWN, monthly(15), "600.00", "Example Works Payroll", "directDeposit", "Paycheck"),
            new Purchase(
                    Kind.OVERDRAWN, monthly(1), "-540.00", "Example Property Management", "payment", "Mortgage & Rent"),
            new Purchase(Kind.OVERDRAWN, every(5, 2), "-23.40", "Example Groceries", "pointOfSale", "Groceries"),
            new Purchase(Kind.OVERDRAWN, monthly(3), "-35.00", SHORTAGE, "fee", "Bank Fee"));

    BigDecimal price() {
        return new BigDecimal(amount);
    }
}
