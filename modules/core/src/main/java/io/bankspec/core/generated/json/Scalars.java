package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adapters for the scalar types that specs use. Numbers are read from their text, so that no digit is lost. */
public final class Scalars {
    public static final TypeAdapter<@Nullable String> TEXT = new TextAdapter();
    public static final TypeAdapter<@Nullable Boolean> BOOLEAN = new BooleanAdapter();
    public static final TypeAdapter<@Nullable Integer> INT32 = new Numbers.Int32();
    public static final TypeAdapter<@Nullable Long> INT64 = new Numbers.Int64();
    /** Keeps the scale: {@code 1.50} stays {@code 1.50}. */
    public static final TypeAdapter<@Nullable BigDecimal> DECIMAL = new Numbers.Decimal();
    /** A decimal that the provider quotes. */
    public static final TypeAdapter<@Nullable BigDecimal> DECIMAL_TEXT = new Numbers.QuotedDecimal();

    public static final TypeAdapter<@Nullable LocalDate> DATE = new Times.Date();
    public static final TypeAdapter<@Nullable OffsetDateTime> DATE_TIME = new Times.DateTime();
    public static final TypeAdapter<@Nullable LocalDateTime> LOCAL_DATE_TIME = new Times.LocalTimestamp();
    /** {@code 2018-01-01 12:30:00.000}, always with three digits of milliseconds when written. */
    public static final TypeAdapter<@Nullable LocalDateTime> SQL_TIMESTAMP = new Times.SqlTimestamp();

    public static final TypeAdapter<@Nullable Instant> EPOCH_SECONDS = new Times.EpochSeconds();
    /** Seconds since 1970 that the provider quotes. */
    public static final TypeAdapter<@Nullable Instant> EPOCH_SECONDS_TEXT = new Times.QuotedEpochSeconds();

    /** Any JSON: maps, lists, {@code String}, {@code BigDecimal}, {@code Boolean} and null, all unmodifiable. */
    public static final TypeAdapter<@Nullable Object> ANY = new AnyAdapter();
    /** Any JSON object. */
    public static final TypeAdapter<@Nullable Map<String, @Nullable Object>> OBJECT = new MapAdapter<>(ANY);

    private Scalars() {}

    /** The form in which a value stands in a path, a query or a header. */
    public static String text(Object value) {
        if (value instanceof BigDecimal decimal) return decimal.toPlainString();
        if (value instanceof Instant instant) return Long.toString(instant.getEpochSecond());
        if (value instanceof OffsetDateTime time) return IsoFormat.of(time);
        if (value instanceof LocalDateTime time) return IsoFormat.of(time);
        return value.toString();
    }
}
