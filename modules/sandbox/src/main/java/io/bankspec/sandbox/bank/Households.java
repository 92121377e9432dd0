package io.bankspec.sandbox.bank;

import static io.bankspec.sandbox.bank.Account.Kind.CHECKING;
import static io.bankspec.sandbox.bank.Account.Kind.CREDIT_CARD;
import static io.bankspec.sandbox.bank.Account.Kind.INVESTMENT;
import static io.bankspec.sandbox.bank.Account.Kind.LOAN;
import static io.bankspec.sandbox.bank.Account.Kind.SAVINGS;
import static io.bankspec.sandbox.bank.Rhythm.every;
import static io.bankspec.sandbox.bank.Rhythm.inTurns;
import static io.bankspec.sandbox.bank.Rhythm.monthly;

import java.util.List;
import java.util.stream.Stream;

/** Who lives in this world. */
public final class Households {
    /** The fee that a bank takes when an account cannot pay. */
    public static final String SHORTAGE = "Insufficient Funds Fee";

    /** With a depot and a car that is not paid. The details are the wider categories. */
    public static final Household SPRINGFIELD = new Household(
            List.of(
                    Account.of(CHECKING, "Everyday Checking", "XXXXXX0147", "1250.40"),
                    Account.of(SAVINGS, "Rainy Day Savings", "XXXXXX0155", "8300.00"),
                    // What is owed is positive.
                    Account.of(CREDIT_CARD, "Blue Card", "0123", "362.75"),
                    Account.of(LOAN, "Car Loan", "XXXX0178", "8400.00"),
                    Account.of(INVESTMENT, "Retirement", "XXXX0199", "20540.10")),
            List.of(
                    Purchase.of(CREDIT_CARD, inTurns(), "-4.90", "Café Zürich", "Food & Dining", "Restaurants"),
                    Purchase.of(CHECKING, inTurns(), "-63.20", "Example Groceries", "Food & Dining", "Groceries"),
                    Purchase.of(
                            CHECKING,
                            inTurns(),
                            "-2.75",
                            "City Transport",
                            "Auto & Transport",
                            "Public Transportation"),
                    Purchase.of(CREDIT_CARD, inTurns(), "-18.00", "Example Books", "Shopping", "Books"),
                    Purchase.of(CHECKING, inTurns(), "-81.35", "Example Power", "Bills & Utilities", "Utilities"),
                    Purchase.of(CHECKING, inTurns(), "-41.10", "Example Groceries", "Food & Dining", "Groceries"),
                    Purchase.of(CREDIT_CARD, inTurns(), "-12.60", "Corner Pharmacy", "Health & Fitness", "Pharmacy"),
                    Purchase.of(CHECKING, inTurns(), "985.00", "Example Works Payroll", "Income", "Paycheck"),
                    Purchase.of(SAVINGS, inTurns(), "0.10", "Interest Paid", "Income", "Interest Income")));

    /** With something to put by each month. The details are the kinds of the bookings. */
    public static final Household SALT_LAKE_CITY = new Household(
            List.of(
                    Account.of(CHECKING, "Everyday Checking", "2000004444", "1250.00"),
                    Account.of(SAVINGS, "Rainy Day Savings", "2000005555", "8300.00"),
                    Account.of(CREDIT_CARD, "Blue Card", "3000008888", "-320.50"),
                    Account.of(INVESTMENT, "Retirement", "4000009999", "20540.10")),
            List.of(
                    Purchase.of(CHECKING, monthly(15), "1520.00", "Example Works Payroll", "directDeposit", "Paycheck"),
                    Purchase.of(CHECKING, monthly(28), "1520.00", "Example Works Payroll", "directDeposit", "Paycheck"),
                    Purchase.of(
                            CHECKING,
                            monthly(1),
                            "-1150.00",
                            "Example Property Management",
                            "payment",
                            "Mortgage & Rent"),
                    Purchase.of(CHECKING, monthly(5), "-81.35", "Example Power", "directDebit", "Utilities"),
                    Purchase.of(CHECKING, monthly(2), "-150.00", "Transfer to Savings", "transfer", "Transfer"),
                    Purchase.of(
                            CHECKING, every(1, 0), "-2.75", "City Transport", "pointOfSale", "Public Transportation"),
                    Purchase.of(CHECKING, every(4, 1), "-41.10", "Example Groceries", "pointOfSale", "Groceries"),
                    Purchase.of(SAVINGS, monthly(2), "150.00", "Transfer from Checking", "transfer", "Transfer"),
                    Purchase.of(SAVINGS, monthly(28), "0.10", "Interest Paid", "interest", "Interest Income"),
                    Purchase.of(SAVINGS, every(10, 4), "20.00", "Round-Up Savings", "transfer", "Transfer"),
                    Purchase.of(CREDIT_CARD, every(3, 1), "-4.90", "Café Zürich", "pointOfSale", "Coffee Shops"),
                    Purchase.of(CREDIT_CARD, every(12, 6), "-18.00", "Example Books", "pointOfSale", "Books"),
                    Purchase.of(
                            CREDIT_CARD, monthly(21), "65.00", "Payment Received", "payment", "Credit Card Payment"),
                    Purchase.of(INVESTMENT, monthly(15), "125.00", "Contribution", "deposit", "Investments"),
                    Purchase.of(INVESTMENT, every(30, 7), "12.40", "Dividend", "dividend", "Dividend & Cap Gains")));

    /** Their neighbours, who live beyond their means. */
    public static final Household OVERDRAWN = new Household(
            List.of(Account.of(CHECKING, "Basic Checking", "2000001111", "40.00"), SALT_LAKE_CITY.account(CREDIT_CARD)),
            Stream.concat(
                            Stream.of(
                                    Purchase.of(
                                            CHECKING,
                                            monthly(15),
                                            "600.00",
                                            "Example Works Payroll",
                                            "directDeposit",
                                            "Paycheck"),
                                    Purchase.of(
                                            CHECKING,
                                            monthly(1),
                                            "-540.00",
                                            "Example Property Management",
                                            "payment",
                                            "Mortgage & Rent"),
                                    Purchase.of(
                                            CHECKING,
                                            every(5, 2),
                                            "-23.40",
                                            "Example Groceries",
                                            "pointOfSale",
                                            "Groceries"),
                                    Purchase.of(CHECKING, monthly(3), "-35.00", SHORTAGE, "fee", "Bank Fee")),
                            SALT_LAKE_CITY.purchases().stream().filter(p -> p.account() == CREDIT_CARD))
                    .toList());

    /** Who speak German and English. */
    public static final Household MUELLHEIM = new Household(
            List.of(
                    Account.of(CHECKING, "Everyday Checking", "0042", "3897.52"),
                    Account.of(SAVINGS, "Rücklage", "0043", "21099.0"),
                    Account.of(INVESTMENT, "401(k)", "0044", "70.0"),
                    Account.of(CREDIT_CARD, "Blue Card", "0045", "-362.75")),
            List.of(
                    Purchase.of(CHECKING, inTurns(), "-4.10", "Café Müller", "", "Dining"),
                    Purchase.of(CHECKING, inTurns(), "-58.35", "Example Groceries", "", "Groceries"),
                    Purchase.of(CHECKING, inTurns(), "-2.80", "City Transport", "", "Travel"),
                    Purchase.of(CHECKING, inTurns(), "1250.00", "Example Corp Payroll", "", "Income"),
                    Purchase.of(CHECKING, inTurns(), "-0.10", "Corner Pharmacy", "", "Health")));

    /** In euros. The details are the purposes. */
    public static final Household MUSTERSTADT = new Household(
            List.of(
                    Account.of(CHECKING, "Girokonto", "0000123456", "1250.00"),
                    Account.of(SAVINGS, "Tagesgeld", "0000123464", "8300.00"),
                    Account.of(CREDIT_CARD, "Kreditkarte", "9999000000000123", "0.00")),
            List.of(
                    Purchase.of(CHECKING, monthly(27), "2850.00", "Beispiel AG", "Lohn und Gehalt", "Gehalt"),
                    Purchase.of(CHECKING, monthly(1), "-780.00", "Hausverwaltung Muster", "Miete Wohnung 7", "Miete"),
                    Purchase.of(CHECKING, monthly(3), "-64.50", "Stadtwerke Musterstadt", "Abschlag Strom", "Strom"),
                    Purchase.of(CHECKING, monthly(2), "-200.00", "Jane Roe", "Sparplan", "Umbuchung"),
                    Purchase.of(SAVINGS, monthly(2), "200.00", "Jane Roe", "Sparplan", "Umbuchung"),
                    Purchase.of(SAVINGS, monthly(28), "3.46", "Zinsabschluss", "Habenzinsen", "Zinsen"),
                    Purchase.of(
                            CHECKING,
                            every(4, 0),
                            "-38.20",
                            "Markthalle Übersee",
                            "Einkauf Lebensmittel",
                            "Lebensmittel"),
                    Purchase.of(CHECKING, every(9, 2), "-12.95", "Drogerie Beispiel", "Kartenzahlung", "Drogerie"),
                    Purchase.of(CREDIT_CARD, every(5, 1), "-4.90", "Café Zürich", "Frühstück", "Bars und Cafés"),
                    Purchase.of(CREDIT_CARD, every(14, 6), "-24.00", "Buchhandlung Groß", "Bücher", "Bücher"),
                    Purchase.of(SAVINGS, every(12, 3), "25.00", "Jane Roe", "Rundungssparen", "Umbuchung"),
                    Purchase.of(
                            CREDIT_CARD,
                            every(7, 3),
                            "-8.10",
                            "Verkehrsbetriebe Muster",
                            "Fahrschein",
                            "Öffentlicher Nahverkehr")));

    private Households() {}
}
