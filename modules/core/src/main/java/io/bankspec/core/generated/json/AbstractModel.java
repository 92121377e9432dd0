package io.bankspec.core.generated.json;

import io.bankspec.core.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all models have in common.
 *
 * <p>A value that does not fit its type costs no more than itself: its getter throws an
 * {@link io.bankspec.core.InvalidFieldException}, all else can be read, and {@code toJson()} writes what came. So does a
 * model made by {@code toBuilder()}, unless the property is set anew. Where an item of a list is no object at all, all its getters
 * throw. Values in another spelling, such as a number in quotes, are read as what they mean and written as they came.
 *
 * @param <A> type of the properties that the spec does not name
 */
public abstract class AbstractModel<A extends @Nullable Object> extends AbstractObject {
    private final Map<String, A> additionalProperties;

    /** @param additional null for none; nobody else may change them */
    protected AbstractModel(
            ModelFields fields, @Nullable Object[] values, @Nullable Map<String, @Nullable Object> additional) {
        super(fields, values);
        additionalProperties =
                additional == null ? Map.of() : RawMap.of(additional, fields.owner(), "additionalProperties");
    }

    /** Properties that the spec does not name, as they came and in their order. Unmodifiable. */
    public final Map<String, A> getAdditionalProperties() {
        return additionalProperties;
    }

    /**
     * All that is not as the spec says, in this model and in those within it, in the order of the spec: what is missing though required,
     * what is no value of its type, and what the spec does not know. Empty when there is nothing.
     */
    public final List<FieldProblem> problems() {
        return Problems.of(this);
    }

    /** Whether a property is there, of whatever value. */
    final boolean has(String name) {
        return additionalProperties.containsKey(name) || fields.declares(name) && values[fields.index(name)] != null;
    }

    @Override
    final Map<String, A> additional() {
        return additionalProperties;
    }
}
