package io.bankspec.core.generated.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What builders of models have in common. Not thread-safe.
 *
 * @param <B> the builder itself
 * @param <A> type of the properties that the spec does not name
 */
public abstract class AbstractModelBuilder<B extends AbstractModelBuilder<B, A>, A extends @Nullable Object>
        extends AbstractBuilder<B> {
    private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    protected AbstractModelBuilder(ModelFields fields) {
        super(fields);
    }

    protected AbstractModelBuilder(AbstractModel<A> start) {
        super(start);
        additionalProperties.putAll(RawMap.entries(start.getAdditionalProperties()));
    }

    /**
     * Adds a property that the spec does not name.
     *
     * @throws IllegalArgumentException the spec does name it; it has a setter of its own
     */
    public final B putAdditionalProperty(String name, A value) {
        Objects.requireNonNull(name, "name == null");
        // It would be written twice.
        if (fields.declares(name))
            throw new IllegalArgumentException(name + " is declared in the spec and has a setter of its own");
        becomeObject();
        additionalProperties.put(name, value);
        return self();
    }

    /** A copy for the object, null for none. */
    protected final @Nullable Map<String, @Nullable Object> additional() {
        return additionalProperties.isEmpty() ? null : new LinkedHashMap<>(additionalProperties);
    }
}
