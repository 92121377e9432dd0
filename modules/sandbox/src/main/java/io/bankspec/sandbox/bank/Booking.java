package io.bankspec.sandbox.bank;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A purchase on a day.
 *
 * @param number how many of the household have come after it; 0 when that is not counted
 * @param amount below zero for what is spent
 */
public record Booking(Purchase purchase, LocalDate day, int number, BigDecimal amount) {
    /** What is spent differs by some cents from time to time. */
    static Booking inTurn(Purchase purchase, LocalDate day, int number) {
        BigDecimal more = BigDecimal.valueOf(number * 7L % 50, 2);
        return new Booking(
                purchase,
                day,
                number,
                purchase.isIncome() ? purchase.amount() : purchase.amount().subtract(more));
    }

    /** The amount without its sign. */
    public BigDecimal size() {
        return amount.abs();
    }

    /** The amount with some cents less than usual, unless it is the same each month. */
    public BigDecimal varied() {
        return purchase.isMonthly()
                ? amount
                : amount.subtract(BigDecimal.valueOf(Math.floorMod(day.toEpochDay() * 7, 50), 2));
    }
}
