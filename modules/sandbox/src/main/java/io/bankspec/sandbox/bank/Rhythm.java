package io.bankspec.sandbox.bank;

import java.time.LocalDate;

/** Days on which something happens again and again. They depend on the calendar alone. */
public final class Rhythm {
    private static final int MONTHLY = 0;
    private static final int NEVER = -1;

    private final int every;
    private final int on;

    private Rhythm(int every, int on) {
        this.every = every;
        this.on = on;
    }

    /** Once a month; not at all in months without such a day. */
    public static Rhythm monthly(int dayOfMonth) {
        return new Rhythm(MONTHLY, dayOfMonth);
    }

    /** On no day of its own: others decide whose turn it is. */
    public static Rhythm inTurns() {
        return new Rhythm(NEVER, 0);
    }

    /**
     * Every so many days.
     *
     * @param offset from 0 to {@code days - 1}, so that rhythms of one length do not coincide
     */
    public static Rhythm every(int days, int offset) {
        return new Rhythm(days, offset);
    }

    /** Whether it is monthly. */
    public boolean isMonthly() {
        return every == MONTHLY;
    }

    /** Whether this is one of the days. */
    public boolean isOn(LocalDate day) {
        if (every == NEVER) return false;
        return isMonthly() ? day.getDayOfMonth() == on : Math.floorMod(day.toEpochDay(), every) == on;
    }
}
