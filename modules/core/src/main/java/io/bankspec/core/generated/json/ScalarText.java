package io.bankspec.core.generated.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Scalars as text. */
public final class ScalarText {
    private ScalarText() {}

    /** The form in which a value stands in a path, a query or a header. */
    public static String of(Object value) {
        if (value instanceof BigDecimal decimal) return decimal.toPlainString();
        if (value instanceof Instant instant) return Long.toString(instant.getEpochSecond());
        if (value instanceof OffsetDateTime time) return IsoFormat.of(time);
        if (value instanceof LocalDateTime time) return IsoFormat.of(time);
        return value.toString();
    }
}
