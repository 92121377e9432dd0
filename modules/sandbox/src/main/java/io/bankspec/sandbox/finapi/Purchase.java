package io.bankspec.sandbox.finapi;

import static io.bankspec.sandbox.internal.Rhythm.every;
import static io.bankspec.sandbox.internal.Rhythm.monthly;

import io.bankspec.sandbox.internal.Rhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens on an account again and again, on days that depend on the calendar alone. */
record Purchase(Kind account, Rhythm rhythm, String amount, String counterpart, String purpose, String category) {
    static final List<Purchase> ALL = List.of(
            new Purchase(Kind.CHECKING, monthly(27), "2850.00", "Beispiel AG", "Lohn und Gehalt", "Gehalt"),
            new Purchase(Kind.CHECKING, monthly(1), "-780.00", "Hausverwaltung Muster", "Miete Wohnung 7", "Miete"),
            new Purchase(Kind.CHECKING, monthly(3), "-64.50", "Stadtwerke Musterstadt", "Abschlag Strom", "Strom"),
            new Purchase(Kind.CHECKING, monthly(2), "-200.00", "Jane Roe", "Sparplan", "Umbuchung"),
            new Purchase(Kind.SAVINGS, monthly(2), "200.00", "Jane Roe", "Sparplan", "Umbuchung"),
            new Purchase(Kind.SAVINGS, monthly(28), "3.46", "Zinsabschluss", "Habenzinsen", "Zinsen"),
            new Purchase(
                    Kind.CHECKING, every(4, 0), "-38.20", "Markthalle Übersee", "Einkauf Lebensmittel", "Lebensmittel"),
            new Purchase(Kind.CHECKING, every(9, 2), "-12.95", "Drogerie Beispiel", "Kartenzahlung", "Drogerie"),
            new Purchase(Kind.CREDIT_CARD, every(5, 1), "-4.90", "Café Zürich", "Frühstück", "Bars und Cafés"),
            new Purchase(Kind.CREDIT_CARD, every(14, 6), "-24.00", "Buchhandlung Groß", "Bücher", "Bücher"),
            new Purchase(Kind.SAVINGS, every(12, 3), "25.00", "Jane Roe", "Rundungssparen", "Umbuchung"),
            new Purchase(
                    Kind.CREDIT_CARD,
                    every(7, 3),
                    "-8.10",
                    "Verkehrsbetriebe Muster",
                    "Fahrschein",
                    "Öffentlicher Nahverkehr"));

    /** Regular amounts are the same each month, others differ by some cents. */
    BigDecimal price(LocalDate day) {
        BigDecimal base = new BigDecimal(amount);
        return rhythm.isMonthly()
                ? base
                : base.subtract(BigDecimal.valueOf(Math.floorMod(day.toEpochDay() * 7, 50), 2));
    }
}
