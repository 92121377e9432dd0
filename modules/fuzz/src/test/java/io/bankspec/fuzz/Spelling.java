package io.bankspec.fuzz;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the JDK read the spellings that we read as well. */
final class Spelling {
    private static final Pattern OFFSET = Pattern.compile("(.*[Tt].*[-+]\\d\\d)(\\d\\d)?");
    private static final Pattern LONG_FRACTION = Pattern.compile("([.]\\d{9})\\d+");
    private static final Pattern LEAP_SECOND = Pattern.compile("([Tt]\\d\\d:\\d\\d):60");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Spelling() {}

    /** {@code +0000} and {@code +00} are {@code +00:00}. */
    static OffsetDateTime offsetDateTime(String text) {
        Matcher parts = OFFSET.matcher(text);
        String minutes = parts.matches() && parts.group(2) != null ? parts.group(2) : "00";
        String iso = parts.matches() ? parts.group(1) + ':' + minutes : text;
        OffsetDateTime time = OffsetDateTime.parse(plain(iso));
        check(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(), iso);
        return time;
    }

    /** A blank is a T, and UTC is what is meant without a zone. */
    static LocalDateTime localDateTime(String text) {
        boolean blank = text.length() > 10 && text.charAt(10) == ' ';
        String iso = blank ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        LocalDateTime time = LocalDateTime.parse(plain(iso.replaceFirst("(Z|[+]00(:?00)?)$", "")));
        check(time.toLocalTime(), iso);
        return time;
    }

    /** What is finer than nanoseconds is lost, and a leap second is the second before it. */
    private static String plain(String iso) {
        String nanos = LONG_FRACTION.matcher(iso).replaceFirst("$1");
        return LEAP_SECOND.matcher(nanos).replaceFirst("$1:59");
    }

    /** Leap seconds end a day in UTC. */
    private static void check(LocalTime utc, String iso) {
        if (LEAP_SECOND.matcher(iso).find() && !utc.withNano(0).equals(LAST_SECOND))
            throw new DateTimeException("no leap second");
    }
}
