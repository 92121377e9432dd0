package io.bankspec.core.generated.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What builders of generated classes have in common. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class AbstractBuilder<B extends AbstractBuilder<B>> {
    final ModelFields fields;
    private final @Nullable Object[] values;

    protected AbstractBuilder(ModelFields fields) {
        this.fields = fields;
        this.values = new Object[fields.size()];
    }

    /** Starts with the values of an object. */
    protected AbstractBuilder(AbstractObject start) {
        this.fields = start.fields;
        this.values = start.values.clone();
    }

    /** Null leaves it out. */
    protected final B set(int index, @Nullable Object value) {
        becomeObject();
        values[index] = value;
        return self();
    }

    /** Null sends an explicit null. */
    protected final B setOrNull(int index, @Nullable Object value) {
        return set(index, value == null ? RawValue.NULL : value);
    }

    final boolean isSet(int index) {
        return values[index] != null;
    }

    /**
     * A copy for the object.
     *
     * @throws io.bankspec.core.MissingFieldException naming everything that is required and has no value
     */
    protected final @Nullable Object[] checkedValues() {
        fields.check(values);
        return values.clone();
    }

    /** What was no object is one as soon as something is set. */
    final void becomeObject() {
        if (values.length > 0 && values[0] instanceof RawValue raw && raw.isWhole()) Arrays.fill(values, null);
    }

    @SuppressWarnings("unchecked")
    final B self() {
        return (B) this;
    }
}
