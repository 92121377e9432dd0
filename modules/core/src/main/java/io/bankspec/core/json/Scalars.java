package io.bankspec.core.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adapters for the scalar types that specs use. Numbers are read from their text, so that no digit is lost. */
public final class Scalars {
    /** More than any amount or rate needs, few enough to be read and written out at once. */
    private static final int MAX_DIGITS = 1000;

    public static final TypeAdapter<@Nullable String> TEXT =
            new ScalarAdapter<>("text", text -> text, JsonWriter::value);
    public static final TypeAdapter<@Nullable Boolean> BOOLEAN =
            new ScalarAdapter<>("true or false", Scalars::parseBoolean, JsonWriter::value);
    public static final TypeAdapter<@Nullable Integer> INT32 =
            new ScalarAdapter<>("a whole number of 32 bits", Scalars::parseInt, JsonWriter::value);
    public static final TypeAdapter<@Nullable Long> INT64 =
            new ScalarAdapter<>("a whole number of 64 bits", Scalars::parseLong, JsonWriter::value);
    /** Keeps the scale: {@code 1.50} stays {@code 1.50}. */
    public static final TypeAdapter<@Nullable BigDecimal> DECIMAL =
            new ScalarAdapter<>("a decimal number", Scalars::parseDecimal, JsonWriter::value);
    /** A decimal that the provider quotes. */
    public static final TypeAdapter<@Nullable BigDecimal> DECIMAL_TEXT = new ScalarAdapter<>(
            "a decimal number", Scalars::parseDecimal, (out, value) -> out.value(value.toPlainString()));

    public static final TypeAdapter<@Nullable LocalDate> DATE = new ScalarAdapter<>(
            "a date such as 2016-10-13", LocalDate::parse, (out, value) -> out.value(value.toString()));
    public static final TypeAdapter<@Nullable OffsetDateTime> DATE_TIME = new ScalarAdapter<>(
            "a timestamp with offset such as 2016-10-13T17:57:38Z",
            OffsetDateTime::parse,
            (out, value) -> out.value(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value)));
    public static final TypeAdapter<@Nullable LocalDateTime> LOCAL_DATE_TIME = new ScalarAdapter<>(
            "a timestamp without zone such as 2016-11-11T21:31:36",
            Scalars::parseLocal,
            (out, value) -> out.value(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value)));
    /** {@code 2018-01-01 12:30:00.000}, always with three digits of milliseconds when written. */
    public static final TypeAdapter<@Nullable LocalDateTime> SQL_TIMESTAMP = new ScalarAdapter<>(
            "a timestamp without zone such as 2018-01-01 12:30:00.000",
            Scalars::parseLocal,
            (out, value) -> out.value(sqlTimestamp(value)));

    public static final TypeAdapter<@Nullable Instant> EPOCH_SECONDS = new ScalarAdapter<>(
            "seconds since 1970", Scalars::parseEpoch, (out, value) -> out.value(value.getEpochSecond()));
    /** Seconds since 1970 that the provider quotes. */
    public static final TypeAdapter<@Nullable Instant> EPOCH_SECONDS_TEXT = new ScalarAdapter<>(
            "seconds since 1970",
            Scalars::parseEpoch,
            (out, value) -> out.value(Long.toString(value.getEpochSecond())));

    /** Any JSON: maps, lists, {@code String}, {@code BigDecimal}, {@code Boolean} and null, all unmodifiable. */
    public static final TypeAdapter<@Nullable Object> ANY = new AnyAdapter();
    /** Any JSON object. */
    public static final TypeAdapter<@Nullable Map<String, @Nullable Object>> OBJECT = new MapAdapter<>(ANY);

    /** Made at first use: few programs write such a timestamp. */
    private static final class SqlFormat {
        static final DateTimeFormatter INSTANCE = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral(' ')
                .appendPattern("HH:mm:ss.SSS")
                .toFormatter(java.util.Locale.ROOT);
    }

    private Scalars() {}

    /** The form in which a value stands in a path, a query or a header. */
    public static String text(Object value) {
        if (value instanceof BigDecimal decimal) return decimal.toPlainString();
        if (value instanceof Instant instant) return Long.toString(instant.getEpochSecond());
        if (value instanceof OffsetDateTime time) return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        if (value instanceof LocalDateTime time) return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        return value.toString();
    }

    private static String sqlTimestamp(LocalDateTime value) {
        return SqlFormat.INSTANCE.format(value);
    }

    private static boolean parseBoolean(String text) {
        if (text.equalsIgnoreCase("true") || text.equals("1")) return true;
        if (text.equalsIgnoreCase("false") || text.equals("0")) return false;
        throw new IllegalArgumentException();
    }

    private static int parseInt(String text) {
        return isPlain(text) ? Integer.parseInt(text) : parseDecimal(text).intValueExact();
    }

    private static long parseLong(String text) {
        return isPlain(text) ? Long.parseLong(text) : parseDecimal(text).longValueExact();
    }

    /** {@code 12.0} and {@code 1e3} are whole numbers too. */
    private static boolean isPlain(String text) {
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** Every digit is kept, but {@code 1e999999999} is made to hurt: written out it would fill the memory. */
    private static BigDecimal parseDecimal(String text) {
        if (text.length() > MAX_DIGITS) throw new IllegalArgumentException();
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MAX_DIGITS) throw new IllegalArgumentException();
        return value;
    }

    private static Instant parseEpoch(String text) {
        return Instant.ofEpochSecond(parseLong(text));
    }

    /** Takes a blank for the T, and an offset as long as it says UTC. */
    private static LocalDateTime parseLocal(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        if (iso.endsWith("Z")) iso = iso.substring(0, iso.length() - 1);
        if (iso.endsWith("+00:00")) iso = iso.substring(0, iso.length() - 6);
        return LocalDateTime.parse(iso);
    }
}
