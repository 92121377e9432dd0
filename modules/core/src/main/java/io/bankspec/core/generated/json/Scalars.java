package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adapters for the scalar types that specs use. Numbers are read from their text, so that no digit is lost.
 *
 * <p>A class for each, if a nameless one, rather than one class with functions in it: calls through a constant of an exact class
 * are inlined.
 */
public final class Scalars {
    public static final TypeAdapter<@Nullable String> TEXT = new TextAdapter();
    public static final TypeAdapter<@Nullable Boolean> BOOLEAN = new BooleanAdapter();
    public static final TypeAdapter<@Nullable Integer> INT32 =
            new ScalarAdapter<>(JsonToken.NUMBER, "a whole number of 32 bits") {
                @Override
                @Nullable
                Integer usual(String text) {
                    long usual = Numbers.usualWhole(text);
                    return (int) usual == usual ? (int) usual : null;
                }

                @Override
                Integer parse(String text) {
                    return Math.toIntExact(Numbers.int64(text));
                }

                @Override
                void writeValue(JsonWriter out, Integer value) throws IOException {
                    out.value(value);
                }
            };

    public static final TypeAdapter<@Nullable Long> INT64 =
            new ScalarAdapter<>(JsonToken.NUMBER, "a whole number of 64 bits") {
                @Override
                @Nullable
                Long usual(String text) {
                    long usual = Numbers.usualWhole(text);
                    return usual == Numbers.NONE ? null : usual;
                }

                @Override
                Long parse(String text) {
                    return Numbers.int64(text);
                }

                @Override
                void writeValue(JsonWriter out, Long value) throws IOException {
                    out.value(value.longValue());
                }
            };

    /** Keeps the scale: {@code 1.50} stays {@code 1.50}. */
    public static final TypeAdapter<@Nullable BigDecimal> DECIMAL =
            new ScalarAdapter<>(JsonToken.NUMBER, "a decimal number") {
                @Override
                @Nullable
                BigDecimal usual(String text) {
                    return Numbers.usual(text);
                }

                @Override
                BigDecimal parse(String text) {
                    return Numbers.decimal(text);
                }

                @Override
                void writeValue(JsonWriter out, BigDecimal value) throws IOException {
                    Numbers.write(out, value);
                }
            };

    /** A decimal that the provider quotes. */
    public static final TypeAdapter<@Nullable BigDecimal> DECIMAL_TEXT =
            new ScalarAdapter<>(JsonToken.STRING, "a decimal number") {
                @Override
                @Nullable
                BigDecimal usual(String text) {
                    return Numbers.usual(text);
                }

                @Override
                BigDecimal parse(String text) {
                    return Numbers.decimal(text);
                }

                @Override
                void writeValue(JsonWriter out, BigDecimal value) throws IOException {
                    out.value(Numbers.text(value));
                }
            };

    public static final TypeAdapter<@Nullable LocalDate> DATE =
            new ScalarAdapter<>(JsonToken.STRING, "a date such as 2016-10-13") {
                @Override
                @Nullable
                LocalDate usual(String text) {
                    return IsoParser.usualDate(text);
                }

                @Override
                LocalDate parse(String text) {
                    return IsoParser.date(text);
                }
            };

    public static final TypeAdapter<@Nullable OffsetDateTime> DATE_TIME =
            new ScalarAdapter<>(JsonToken.STRING, "a timestamp with offset such as 2016-10-13T17:57:38Z") {
                @Override
                @Nullable
                OffsetDateTime usual(String text) {
                    return IsoFormat.isOffsetDateTime(text) ? IsoParser.usualOffsetDateTime(text) : null;
                }

                @Override
                OffsetDateTime parse(String text) {
                    return IsoParser.offsetDateTime(text);
                }
            };

    public static final TypeAdapter<@Nullable LocalDateTime> LOCAL_DATE_TIME =
            new ScalarAdapter<>(JsonToken.STRING, "a timestamp without zone such as 2016-11-11T21:31:36") {
                @Override
                @Nullable
                LocalDateTime usual(String text) {
                    return IsoFormat.isLocalDateTime(text) ? IsoParser.usualLocalDateTime(text) : null;
                }

                @Override
                LocalDateTime parse(String text) {
                    return IsoParser.localDateTime(text);
                }
            };

    /** {@code 2018-01-01 12:30:00.000}, always with three digits of milliseconds when written. */
    public static final TypeAdapter<@Nullable LocalDateTime> SQL_TIMESTAMP =
            new ScalarAdapter<>(JsonToken.STRING, "a timestamp without zone such as 2018-01-01 12:30:00.000") {
                @Override
                @Nullable
                LocalDateTime usual(String text) {
                    return IsoFormat.isSql(text) ? IsoParser.usualLocalDateTime(text) : null;
                }

                @Override
                LocalDateTime parse(String text) {
                    return IsoParser.localDateTime(text);
                }

                @Override
                void writeValue(JsonWriter out, LocalDateTime value) throws IOException {
                    out.value(IsoFormat.sql(value));
                }
            };

    public static final TypeAdapter<@Nullable Instant> EPOCH_SECONDS =
            new ScalarAdapter<>(JsonToken.NUMBER, "seconds since 1970") {
                @Override
                @Nullable
                Instant usual(String text) {
                    long usual = Numbers.usualWhole(text);
                    return usual == Numbers.NONE ? null : Instant.ofEpochSecond(usual);
                }

                @Override
                Instant parse(String text) {
                    return Instant.ofEpochSecond(Numbers.int64(text));
                }

                @Override
                void writeValue(JsonWriter out, Instant value) throws IOException {
                    out.value(value.getEpochSecond());
                }
            };

    /** Seconds since 1970 that the provider quotes. */
    public static final TypeAdapter<@Nullable Instant> EPOCH_SECONDS_TEXT =
            new ScalarAdapter<>(JsonToken.STRING, "seconds since 1970") {
                @Override
                @Nullable
                Instant usual(String text) {
                    long usual = Numbers.usualWhole(text);
                    return usual == Numbers.NONE ? null : Instant.ofEpochSecond(usual);
                }

                @Override
                Instant parse(String text) {
                    return Instant.ofEpochSecond(Numbers.int64(text));
                }
            };

    /** Any JSON: maps, lists, {@code String}, {@code BigDecimal}, {@code Boolean} and null, all unmodifiable. */
    public static final TypeAdapter<@Nullable Object> ANY = new AnyAdapter();
    /** Any JSON object. */
    public static final TypeAdapter<@Nullable Map<String, @Nullable Object>> OBJECT = new MapAdapter<>(ANY);

    private Scalars() {}
}
