package io.bankspec.sandbox.finapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as the provider writes them: German local time without a zone. */
final class Stamp {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter LAYOUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private Stamp() {}

    static @Nullable String of(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(GERMANY).format(LAYOUT);
    }

    /** The first moment of a day. */
    static String of(LocalDate day) {
        return day.atStartOfDay().format(LAYOUT);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, GERMANY);
    }
}
