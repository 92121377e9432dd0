package io.bankspec.core.generated.json;

import io.bankspec.core.OneOf;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What unions have in common: a value, and the index of its type. Immutable. */
public abstract class AbstractUnion implements OneOf {
    /** Of a value that fits no type. */
    static final int NONE = -1;
    /** Of a value that fits several types equally well. */
    static final int SEVERAL = -2;

    private final Object value;
    private final int index;

    /** @param index negative for a value that fits no type, or several */
    protected AbstractUnion(Object value, int index) {
        this.value = Objects.requireNonNull(value, "value == null");
        this.index = index;
    }

    final int index() {
        return index;
    }

    protected final boolean is(int type) {
        return index == type;
    }

    /**
     * The value.
     *
     * @param label of the type in method names
     * @throws IllegalStateException it is of another type
     */
    @SuppressWarnings("unchecked")
    protected final <T> T as(int type, String label) {
        if (index != type) throw new IllegalStateException(getClass().getSimpleName() + " is not " + label);
        return (T) value;
    }

    @Override
    public final boolean isUnknown() {
        return index < 0;
    }

    @Override
    public final Object value() {
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof AbstractUnion that
                && getClass() == that.getClass()
                && index == that.index
                && RawValue.same(value, that.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** For logs: shows models, which mask their own secrets, and nothing else. */
    @Override
    public final String toString() {
        return value instanceof AbstractObject || value instanceof AbstractUnion ? value.toString() : "***";
    }
}
