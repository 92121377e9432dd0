package io.bankspec.sandbox.bank;

import java.time.LocalDate;

/**
 * Days on which something happens again and again. They depend on the calendar alone.
 *
 * @param every so many days lie between two; 0 for once a month, not at all in months without such a day
 * @param day the day of the month, or how many days later than others of the same length
 */
public record Rhythm(int every, int day) {
    /** Whether it is monthly. */
    public boolean isMonthly() {
        return every == 0;
    }

    /** Whether this is one of the days. */
    public boolean isOn(LocalDate date) {
        return isMonthly() ? date.getDayOfMonth() == day : Math.floorMod(date.toEpochDay(), every) == day;
    }
}
