package io.bankspec.core.generated.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What open enumerations have in common. Immutable.
 *
 * @param <V> type of the values on the wire
 * @param <K> the values that the spec lists, and {@code UNKNOWN}
 */
public abstract class AbstractEnum<V, K extends Enum<K>> {
    private final V value;
    private final K known;

    protected AbstractEnum(V value, K known) {
        this.value = value;
        this.known = known;
    }

    /** What tells numbers apart: 1.50 is 1.5, and 1e3 is 1000. */
    protected static String key(Object value) {
        return value instanceof Number
                ? Numbers.text(new BigDecimal(value.toString()).stripTrailingZeros())
                : value.toString();
    }

    /** The value as it stands on the wire. */
    public final V value() {
        return value;
    }

    /** The constant, or {@code UNKNOWN}; for a {@code switch}. */
    public final K known() {
        return known;
    }

    final boolean isUnknown() {
        return known.name().equals("UNKNOWN");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AbstractEnum<?, ?> that
                && getClass() == that.getClass()
                && (value.equals(that.value) || key(value).equals(key(that.value)));
    }

    @Override
    public final int hashCode() {
        return key(value).hashCode();
    }

    /** The value as it stands on the wire. */
    @Override
    public final String toString() {
        return value.toString();
    }
}
