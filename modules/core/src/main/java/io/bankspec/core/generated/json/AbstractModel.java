package io.bankspec.core.generated.json;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all models have in common.
 *
 * @param <A> type of the properties that the spec does not name
 */
public abstract class AbstractModel<A extends @Nullable Object> extends AbstractObject {
    private final Map<String, A> additionalProperties;

    /** @param additional null for none; nobody else may change them */
    protected AbstractModel(ModelFields fields, @Nullable Object[] values, @Nullable Map<String, A> additional) {
        super(fields, values);
        additionalProperties = additional == null ? Map.of() : Collections.unmodifiableMap(additional);
    }

    /** Properties that the spec does not name, as they came and in their order. Unmodifiable. */
    public final Map<String, A> getAdditionalProperties() {
        return additionalProperties;
    }

    @Override
    final Map<String, A> additional() {
        return additionalProperties;
    }
}
