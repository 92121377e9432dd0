package io.bankspec.core.generated.json;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Writes moments: by hand where they have no fraction of a second, because {@code java.time} takes several times as long. */
final class IsoFormat {
    /** Made at first use: few programs write such a timestamp. */
    private static final class SqlFormat {
        static final DateTimeFormatter INSTANCE = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral(' ')
                .appendPattern("HH:mm:ss.SSS")
                .toFormatter(Locale.ROOT);
    }

    private static final int SECONDS_LENGTH = "2016-10-13T17:57:38".length();
    private static final int OFFSET_LENGTH = "-06:00".length();
    private static final int SQL_LENGTH = "2018-01-01 12:30:00.000".length();

    private IsoFormat() {}

    static String of(OffsetDateTime value) {
        if (!isPlain(value.toLocalDateTime())) return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
        return seconds(value.toLocalDateTime(), 'T')
                .append(value.getOffset().getId())
                .toString();
    }

    static String of(LocalDateTime value) {
        if (!isPlain(value)) return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value);
        return seconds(value, 'T').toString();
    }

    /** With a blank, and always with three digits of milliseconds. */
    static String sql(LocalDateTime value) {
        if (!isPlain(value)) return SqlFormat.INSTANCE.format(value);
        return seconds(value, ' ').append(".000").toString();
    }

    /** Whether a timestamp with offset would be written in just this way. */
    static boolean isOffsetDateTime(String text) {
        int length = text.length();
        if (length <= SECONDS_LENGTH) return false;
        if (text.charAt(length - 1) == 'Z') return isDateTime(text, length - 1);
        if (length < SECONDS_LENGTH + OFFSET_LENGTH) return false;
        char sign = text.charAt(length - OFFSET_LENGTH);
        return (sign == '+' || sign == '-') && !text.endsWith("00:00") && isDateTime(text, length - OFFSET_LENGTH);
    }

    /** Whether a timestamp without zone would be written in just this way. */
    static boolean isLocalDateTime(String text) {
        return text.length() >= SECONDS_LENGTH && isDateTime(text, text.length());
    }

    /** The same with a blank and milliseconds. */
    static boolean isSql(String text) {
        return text.length() == SQL_LENGTH
                && text.charAt(10) == ' '
                && !text.startsWith("60", 17)
                && text.charAt(19) == '.'
                && text.charAt(SQL_LENGTH - 1) != 'Z';
    }

    /** A fraction has no zeros at its end. */
    private static boolean isDateTime(String text, int end) {
        // A leap second is written as the one before it.
        if (text.charAt(10) != 'T' || text.startsWith("60", 17)) return false;
        char last = text.charAt(end - 1);
        return end == SECONDS_LENGTH || end > 20 && end <= 29 && text.charAt(19) == '.' && last > '0' && last <= '9';
    }

    /** Four digits of the year and no fraction. */
    private static boolean isPlain(LocalDateTime value) {
        return value.getNano() == 0 && value.getYear() >= 0 && value.getYear() <= 9999;
    }

    private static StringBuilder seconds(LocalDateTime value, char separator) {
        StringBuilder text = new StringBuilder("2016-10-13T17:57:38-06:00".length());
        twoDigits(text, value.getYear() / 100);
        twoDigits(text, value.getYear() % 100);
        twoDigits(text.append('-'), value.getMonthValue());
        twoDigits(text.append('-'), value.getDayOfMonth());
        twoDigits(text.append(separator), value.getHour());
        twoDigits(text.append(':'), value.getMinute());
        twoDigits(text.append(':'), value.getSecond());
        return text;
    }

    private static void twoDigits(StringBuilder text, int value) {
        text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
