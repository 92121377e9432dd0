package io.bankspec.core.generated.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What open enumerations have in common. No enum of Java, over which a {@code switch} may do without a {@code default}: it would break,
 * in a running program too, with the first value that a later spec lists. Immutable.
 *
 * @param <V> type of the values on the wire
 */
public abstract class AbstractEnum<V> {
    private final V value;
    private final boolean unknown;

    protected AbstractEnum(V value, boolean unknown) {
        this.value = value;
        this.unknown = unknown;
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

    /**
     * The value as text, for a {@code switch} over the constants of {@code Known}, which wants a {@code default}: for what the caller does
     * not know, be it that the spec does not list it, or only a later spec. A number is in plain digits, without zeros at its end.
     */
    public final String known() {
        return key(value);
    }

    /** Whether the spec does not list the value. */
    public final boolean isUnknown() {
        return unknown;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AbstractEnum<?> that
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
