package io.bankspec.core.generated.json;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timestamps that mean what {@code java.time} would read, and are spelled in another way: offsets without a colon or minutes, digits
 * beyond nanoseconds, which no Java value holds, and leap seconds, which are read as the second before them.
 */
final class IsoSpelling {
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(?<minute>.+[Tt]\\d\\d:\\d\\d)(?<second>:\\d\\d)?(?<fraction>[.]\\d*)?(?<zone>Z|[-+]\\d\\d(:?\\d\\d|:\\d\\d:\\d\\d)?)?");
    private static final int MAX_FRACTION = ".123456789".length();
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private IsoSpelling() {}

    static OffsetDateTime offsetDateTime(String text) {
        Matcher parts = TIMESTAMP.matcher(text);
        if (!parts.matches() || parts.group("zone") == null) return OffsetDateTime.parse(text);
        OffsetDateTime time = OffsetDateTime.parse(time(parts) + zone(parts.group("zone")));
        if (isLeap(parts)) check(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(), text);
        return time;
    }

    /** Takes a zone only when it says UTC: there is no place to keep another. */
    static LocalDateTime localDateTime(String text) {
        Matcher parts = TIMESTAMP.matcher(text);
        if (!parts.matches() || !isUtc(parts.group("zone"))) return LocalDateTime.parse(text);
        LocalDateTime time = LocalDateTime.parse(time(parts));
        if (isLeap(parts)) check(time.toLocalTime(), text);
        return time;
    }

    private static String time(Matcher parts) {
        String second = parts.group("second");
        String fraction = parts.group("fraction");
        return parts.group("minute")
                + (second == null ? "" : isLeap(parts) ? ":59" : second)
                + (fraction == null ? "" : fraction.substring(0, Math.min(fraction.length(), MAX_FRACTION)));
    }

    private static boolean isLeap(Matcher parts) {
        return ":60".equals(parts.group("second"));
    }

    /** Leap seconds are the last of a day in UTC. */
    private static void check(LocalTime time, String text) {
        if (!time.withNano(0).equals(LAST_SECOND)) throw new DateTimeParseException("no leap second", text, 0);
    }

    private static boolean isUtc(String zone) {
        return zone == null || zone.equals("Z") || zone(zone).equals("+00:00");
    }

    private static String zone(String zone) {
        return switch (zone.length()) {
            case 3 -> zone + ":00";
            case 5 -> zone.substring(0, 3) + ':' + zone.substring(3);
            default -> zone;
        };
    }
}
