package io.bankspec.sandbox.finicity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Days as seconds since 1970. */
final class Epoch {
    private Epoch() {}

    /** Noon, so that the day is the same in all of America. */
    static long of(LocalDate day) {
        return day.toEpochSecond(LocalTime.NOON, ZoneOffset.UTC);
    }
}
