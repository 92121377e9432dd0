package io.bankspec.core.generated.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of an open enumeration.
 *
 * @param <E> the enumeration
 * @param <V> type of its values
 */
public abstract class AbstractEnumAdapter<E extends AbstractEnum<V>, V> extends ValueAdapter<E> {
    private final TypeAdapter<@Nullable V> values;

    protected AbstractEnumAdapter(TypeAdapter<@Nullable V> values) {
        this.values = values;
    }

    /** The constant for a value. Not declared to give {@code E}, which would cost every adapter a bridge method more. */
    protected abstract AbstractEnum<V> constant(V value);

    @Override
    @SuppressWarnings("unchecked")
    final @Nullable Object keep(JsonReader in, JsonToken token) throws IOException {
        Object value = values == Scalars.ANY ? keepSingle(in, token) : keep(in, token, values);
        if (value == null) return null;
        if (!(value instanceof RawValue raw)) return spelled((V) value);
        return raw.problem() == null ? RawValue.spelled(raw.json(), constant((V) raw.held())) : raw;
    }

    /** A mixed enumeration has texts and numbers, and its adapter would take anything. */
    private @Nullable Object keepSingle(JsonReader in, JsonToken token) throws IOException {
        boolean isSingle = token != JsonToken.BEGIN_OBJECT && token != JsonToken.BEGIN_ARRAY;
        return isSingle ? keep(in, token, values) : RawValue.invalid(Trees.read(in), "text or a number", token);
    }

    /** The constant, and how it came where the spec has another spelling of the same number. */
    private Object spelled(V value) {
        AbstractEnum<V> constant = constant(value);
        return constant.value().equals(value) ? constant : RawValue.spelled(values.toJsonTree(value), constant);
    }

    @Override
    public final void write(JsonWriter out, @Nullable E value) throws IOException {
        values.write(out, value == null ? null : value.value());
    }
}
