package io.bankspec.core.generated.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Scalars as text. */
public final class ScalarText {
    private ScalarText() {}

    /** Beyond this no server would understand it either. */
    private static final int MAX_SCALE = 1000;

    /**
     * The form in which a value stands in a path, a query or a header. Decimals are plain digits, with an exponent beyond 100 places.
     *
     * @throws IllegalArgumentException a decimal with a scale beyond 1,000 to either side
     */
    public static String of(Object value) {
        if (value instanceof BigDecimal decimal) return checked(decimal);
        if (value instanceof Instant instant) return Long.toString(instant.getEpochSecond());
        if (value instanceof OffsetDateTime time) return IsoFormat.of(time);
        if (value instanceof LocalDateTime time) return IsoFormat.of(time);
        return value.toString();
    }

    private static String checked(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE)
            throw new IllegalArgumentException("a number with a scale beyond " + MAX_SCALE);
        return Numbers.text(value);
    }
}
