package io.bankspec.core.generated.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What objects of generated classes have in common. Immutable. */
public abstract class AbstractObject {
    /** A null that was sent, or is to be sent. Where nothing was sent there is Java's own. */
    static final Object NULL = new Object() {
        /** The same in every JVM, as the hash of an object without it is. */
        @Override
        public int hashCode() {
            return 1;
        }
    };

    final ModelFields fields;
    final @Nullable Object[] values;

    /** @param values nobody else may change them */
    protected AbstractObject(ModelFields fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /** A value; null when it is absent or null. */
    @SuppressWarnings("unchecked")
    protected final <T> @Nullable T value(int index) {
        Object value = values[index];
        return value == NULL ? null : (T) value;
    }

    /**
     * A value that the spec requires.
     *
     * @throws io.bankspec.core.MissingFieldException it is absent or null
     */
    protected final <T> T required(int index) {
        T value = value(index);
        if (value == null) throw fields.missing(index);
        return value;
    }

    /**
     * A value that the spec requires, be it as null.
     *
     * @throws io.bankspec.core.MissingFieldException it is absent
     */
    protected final <T> @Nullable T requiredOrNull(int index) {
        if (values[index] == null) throw fields.missing(index);
        return value(index);
    }

    /** A list; empty when it is absent or null. */
    protected final <E extends @Nullable Object> List<E> list(int index) {
        List<E> list = value(index);
        return list == null ? List.of() : list;
    }

    /** A map; empty when it is absent or null. */
    protected final <E extends @Nullable Object> Map<String, E> map(int index) {
        Map<String, E> map = value(index);
        return map == null ? Map.of() : map;
    }

    /** Whether it is there at all, be it as null. */
    protected final boolean has(int index) {
        return values[index] != null;
    }

    /** Null where the getter of a required value would throw, for readers that can do without. */
    protected static <T> @Nullable T orNull(Supplier<? extends @Nullable T> getter) {
        try {
            return getter.get();
        } catch (io.bankspec.core.MissingFieldException e) {
            return null;
        }
    }

    Map<String, ?> additional() {
        return Map.of();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AbstractObject that
                && getClass() == that.getClass()
                && Arrays.equals(values, that.values)
                && additional().equals(that.additional());
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(values) + additional().hashCode();
    }

    /** For logs: secrets are masked, unknown properties show their names only. */
    @Override
    public final String toString() {
        return fields.text(values, additional());
    }
}
