package io.bankspec.sandbox.bank;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days on which something happens again and again. They depend on the calendar alone.
 *
 * @param days so many days lie between two; 0 for once a month, not at all in months without such a day
 * @param on the day of the month, or how many days later than others of the same length
 */
public record Rhythm(int days, int on) {
    private static final Pattern MONTHLY = Pattern.compile("day (\\d+) of the month");
    private static final Pattern EVERY = Pattern.compile("every (\\d+) days, (\\d+) later");

    /**
     * Reads {@code day 15 of the month}, or {@code every 4 days, 1 later}.
     *
     * @throws IllegalArgumentException it is neither
     */
    public static Rhythm valueOf(String text) {
        Matcher monthly = MONTHLY.matcher(text);
        if (monthly.matches()) return new Rhythm(0, Integer.parseInt(monthly.group(1)));
        Matcher every = EVERY.matcher(text);
        if (!every.matches()) throw new IllegalArgumentException("no rhythm: " + text);
        return new Rhythm(Integer.parseInt(every.group(1)), Integer.parseInt(every.group(2)));
    }

    /** Whether it is monthly. */
    public boolean isMonthly() {
        return days == 0;
    }

    /** Whether this is one of the days. */
    public boolean isOn(LocalDate day) {
        return isMonthly() ? day.getDayOfMonth() == on : Math.floorMod(day.toEpochDay(), days) == on;
    }
}
