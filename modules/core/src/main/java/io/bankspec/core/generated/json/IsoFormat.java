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
