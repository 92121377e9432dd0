package io.bankspec.sandbox.finapi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens on an account again and again, on days that depend on the calendar alone. */
record Purchase(Kind account, int every, int on, String amount, String counterpart, String purpose, String category) {
    private static final int MONTHLY = 0;

    static final List<Purchase> ALL = List.of(
            monthly(Kind.CHECKING, 27, "2850.00", "Beispiel AG", "Lohn und Gehalt", "Gehalt"),
            monthly(Kind.CHECKING, 1, "-780.00", "Hausverwaltung Muster", "Miete Wohnung 7", "Miete"),
            monthly(Kind.CHECKING, 3, "-64.50", "Stadtwerke Musterstadt", "Abschlag Strom", "Strom"),
            monthly(Kind.CHECKING, 2, "-200.00", "Jane Roe", "Sparplan", "Umbuchung"),
            monthly(Kind.SAVINGS, 2, "200.00", "Jane Roe", "Sparplan", "Umbuchung"),
            monthly(Kind.SAVINGS, 28, "3.46", "Zinsabschluss", "Habenzinsen", "Zinsen"),
            often(Kind.CHECKING, 4, 0, "-38.20", "Markthalle Übersee", "Einkauf Lebensmittel", "Lebensmittel"),
            often(Kind.CHECKING, 9, 2, "-12.95", "Drogerie Beispiel", "Kartenzahlung", "Drogerie"),
            often(Kind.CREDIT_CARD, 5, 1, "-4.90", "Café Zürich", "Frühstück", "Bars und Cafés"),
            often(Kind.CREDIT_CARD, 14, 6, "-24.00", "Buchhandlung Groß", "Bücher", "Bücher"),
            often(Kind.SAVINGS, 12, 3, "25.00", "Jane Roe", "Rundungssparen", "Umbuchung"),
            often(Kind.CREDIT_CARD, 7, 3, "-8.10", "Verkehrsbetriebe Muster", "Fahrschein", "Öffentlicher Nahverkehr"));

    private static Purchase monthly(
            Kind account, int day, String amount, String counterpart, String purpose, String category) {
        return new Purchase(account, MONTHLY, day, amount, counterpart, purpose, category);
    }

    private static Purchase often(
            Kind account, int every, int offset, String amount, String counterpart, String purpose, String category) {
        return new Purchase(account, every, offset, amount, counterpart, purpose, category);
    }

    boolean happensOn(LocalDate day) {
        return every == MONTHLY ? day.getDayOfMonth() == on : Math.floorMod(day.toEpochDay(), every) == on;
    }

    /** Regular amounts are the same each month, others differ by some cents. */
    BigDecimal price(LocalDate day) {
        BigDecimal base = new BigDecimal(amount);
        return every == MONTHLY ? base : base.subtract(BigDecimal.valueOf(Math.floorMod(day.toEpochDay() * 7, 50), 2));
    }
}
