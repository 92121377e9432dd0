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
     * Adds a property that the spec does not name. One that a later spec names is sent in the same way, in place of what its setter was
     * given before; its getter does not see it.
     */
    public final B putAdditionalProperty(String name, A value) {
        Objects.requireNonNull(name, "name == null");
        becomeObject();
        if (fields.declares(name)) set(fields.index(name), null);
        additionalProperties.put(name, value);
        return self();
    }

    /** A copy for the object, null for none. What its setter was given after all is not written twice. */
    protected final @Nullable Map<String, @Nullable Object> additional() {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(additionalProperties);
        copy.keySet().removeIf(name -> fields.declares(name) && isSet(fields.index(name)));
        return copy.isEmpty() ? null : copy;
    }
}
