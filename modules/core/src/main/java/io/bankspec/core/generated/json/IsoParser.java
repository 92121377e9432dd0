package io.bankspec.core.generated.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and moments. What providers nearly always send, {@code 2016-10-13T17:57:38.042-06:00} or less of it, is read by hand,
 * because {@code java.time} takes several times as long; everything else is left to {@link IsoSpelling}.
 */
final class IsoParser {
    private static final int DATE_LENGTH = 10;
    private static final int SHORTEST_MONTH = 28;
    private static final int SECONDS_LENGTH = 19;
    private static final int MAX_FRACTION = 9;
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    /** Minutes to both sides. */
    private static final int MAX_OFFSET = 18 * 60;

    private static final int MAX_QUARTERS = MAX_OFFSET / 15;

    /** By their quarters, filled as they are met; threads that meet one at the same time write the same. */
    private static final @Nullable ZoneOffset[] OFFSETS = new ZoneOffset[2 * MAX_QUARTERS + 1];

    private IsoParser() {}

    static LocalDate date(String text) {
        LocalDate usual = usualDate(text);
        return usual == null ? LocalDate.parse(text) : usual;
    }

    static OffsetDateTime offsetDateTime(String text) {
        OffsetDateTime usual = usualOffsetDateTime(text);
        return usual == null ? IsoSpelling.offsetDateTime(text) : usual;
    }

    static @Nullable OffsetDateTime usualOffsetDateTime(String text) {
        int end = endOfTime(text);
        ZoneOffset offset = end < 0 ? null : usualOffset(text, end);
        LocalDateTime local = offset == null ? null : usualDateTime(text, 'T', end);
        return local == null ? null : OffsetDateTime.of(local, offset);
    }

    /** Takes a blank for the T, and an offset as long as it says UTC. */
    static LocalDateTime localDateTime(String text) {
        LocalDateTime usual = usualLocalDateTime(text);
        if (usual != null) return usual;
        return IsoSpelling.localDateTime(
                hasBlank(text) ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text);
    }

    static @Nullable LocalDateTime usualLocalDateTime(String text) {
        int end = endOfTime(text);
        return end >= 0 && isUtcOrNothing(text, end) ? usualDateTime(text, hasBlank(text) ? ' ' : 'T', end) : null;
    }

    private static boolean hasBlank(String text) {
        return text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
    }

    private static boolean isUtcOrNothing(String text, int from) {
        int length = text.length() - from;
        return length == 0 || length == 1 && text.charAt(from) == 'Z' || length == 6 && text.endsWith("+00:00");
    }

    /** Where the seconds or their fraction end, -1 when there are none. */
    private static int endOfTime(String text) {
        int length = text.length();
        if (length <= SECONDS_LENGTH || text.charAt(SECONDS_LENGTH) != '.') {
            return length < SECONDS_LENGTH ? -1 : SECONDS_LENGTH;
        }
        int end = SECONDS_LENGTH + 1;
        while (end < length && isDigit(text.charAt(end))) end++;
        return end;
    }

    static @Nullable LocalDate usualDate(String text) {
        return text.length() == DATE_LENGTH ? day(text) : null;
    }

    /** Of at least ten characters. */
    private static @Nullable LocalDate day(String text) {
        int century = pair(text, 0);
        int year = pair(text, 2);
        int month = pair(text, 5);
        int day = pair(text, 8);
        boolean usual = (century | year | month | day) >= 0 && text.charAt(4) == '-' && text.charAt(7) == '-';
        return usual && isDay(century * 100 + year, month, day) ? LocalDate.of(century * 100 + year, month, day) : null;
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) return false;
        return day <= SHORTEST_MONTH || day <= Month.of(month).length(Year.isLeap(year));
    }

    private static @Nullable LocalDateTime usualDateTime(String text, char separator, int end) {
        int hour = pair(text, 11);
        int minute = pair(text, 14);
        int second = pair(text, 17);
        int nanos = nanos(text, end);
        // A leap second is not usual.
        boolean usual = (hour | minute | second | nanos) >= 0
                && hour < 24
                && minute < 60
                && second < 60
                && text.charAt(DATE_LENGTH) == separator
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        LocalDate date = usual ? day(text) : null;
        return date == null ? null : LocalDateTime.of(date, LocalTime.of(hour, minute, second, nanos));
    }

    /** The number that two digits are, negative when they are none. */
    private static int pair(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_LENGTH) return 0;
        int length = end - SECONDS_LENGTH - 1;
        if (length == 0 || length > MAX_FRACTION) return -1;
        return number(text, SECONDS_LENGTH + 1, end) * POWERS_OF_TEN[MAX_FRACTION - length];
    }

    private static @Nullable ZoneOffset usualOffset(String text, int from) {
        int length = text.length() - from;
        if (length == 1 && text.charAt(from) == 'Z') return ZoneOffset.UTC;
        if (length != 6 || text.charAt(from + 3) != ':') return null;
        int hours = pair(text, from + 1);
        int minutes = pair(text, from + 4);
        char sign = text.charAt(from);
        if ((hours | minutes) < 0 || minutes > 59 || hours * 60 + minutes > MAX_OFFSET || sign != '+' && sign != '-')
            return null;
        return sign == '+' ? offset(hours, minutes) : offset(-hours, -minutes);
    }

    /** Looked up in an array, because the look-up in {@code ZoneOffset} takes longer than all the rest of a timestamp. */
    private static ZoneOffset offset(int hours, int minutes) {
        int quarter = hours * 4 + minutes / 15;
        if (minutes % 15 != 0) return ZoneOffset.ofHoursMinutes(hours, minutes);
        ZoneOffset known = OFFSETS[MAX_QUARTERS + quarter];
        if (known != null) return known;
        ZoneOffset offset = ZoneOffset.ofHoursMinutes(hours, minutes);
        OFFSETS[MAX_QUARTERS + quarter] = offset;
        return offset;
    }

    /** A number of at most nine digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = number * 10 + text.charAt(i) - '0';
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
