package io.bankspec.core.generated.spec;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import io.bankspec.core.internal.wire.AdapterLookup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What generated clients make the calls of a flow from. */
public final class FlowValues {
    private final Map<String, JsonElement> arguments;
    private final @Nullable JsonElement body;

    public FlowValues(Map<String, JsonElement> arguments, @Nullable JsonElement body) {
        this.arguments = arguments;
        this.body = body;
    }

    /** The argument for a parameter of the spec. */
    public <V> V get(String parameter, Class<V> type) {
        JsonElement value = arguments.get(parameter);
        if (value == null)
            throw new MissingValueException(
                    "what the provider sent has no value for " + parameter + " of the next call");
        return read(value, type);
    }

    /** The body. */
    public <B> B body(Class<B> type) {
        if (body == null) throw new MissingValueException("there is no body for the next call");
        return read(body, type);
    }

    private static <V> V read(JsonElement value, Class<V> type) {
        TypeAdapter<?> adapter = AdapterLookup.of(type);
        return type.cast(adapter.fromJsonTree(value));
    }

    /** A call that cannot be made, because an answer lacks what it needs. */
    public static final class MissingValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public MissingValueException(String problem) {
            super(problem);
        }
    }
}
