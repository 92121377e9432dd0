package io.bankspec.core.generated.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What objects of generated classes have in common. Immutable. */
public abstract class AbstractObject {
    final ModelFields fields;
    final @Nullable Object[] values;

    /** @param values nobody else may change them */
    protected AbstractObject(ModelFields fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /**
     * A value; null when it is absent or null.
     *
     * @throws io.bankspec.core.InvalidFieldException what came is no value of its type; so all that follow
     */
    @SuppressWarnings("unchecked")
    protected final <T> @Nullable T value(int index) {
        Object value = values[index];
        return (T) (value instanceof RawValue raw ? raw.value(fields.owner(), fields.name(index)) : value);
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

    /** Whether it is there at all, be it as null or as something that is no value of its type. */
    protected final boolean has(int index) {
        return values[index] != null;
    }

    /** Null where the getter of a required value finds none, for readers that can do without. What is no value fails here too. */
    protected static <T> @Nullable T orNull(Supplier<? extends @Nullable T> getter) {
        return MissingFields.orNull(getter);
    }

    Map<String, ?> additional() {
        return Map.of();
    }

    /** What came where an object was expected; null when one did. Each property then says the same. */
    final @Nullable RawValue noObject() {
        return values.length > 0 && values[0] instanceof RawValue raw && raw.isWhole() ? raw : null;
    }

    /** The same values, whatever their spelling; what is no value equals the same JSON. */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (!(other instanceof AbstractObject that) || getClass() != that.getClass()) return false;
        for (int i = 0; i < values.length; i++) if (!RawValue.same(values[i], that.values[i])) return false;
        return RawValue.same(additional(), that.additional());
    }

    @Override
    public final int hashCode() {
        int hash = 1;
        for (Object value : values) hash = 31 * hash + Objects.hashCode(RawValue.plain(value));
        return 31 * hash + additional().hashCode();
    }

    /** For logs: secrets are masked, unknown properties show their names only, and what is no value shows as {@code <invalid>}. */
    @Override
    public final String toString() {
        return noObject() == null ? fields.text(values, additional()) : fields.owner() + '{' + noObject() + '}';
    }
}
