package io.bankspec.core.generated.json;

import io.bankspec.core.MissingFieldException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a generated class. Values are kept in their order, so that one knows its property by its index. */
public final class ModelFields {
    private final String owner;
    private final List<String> names;
    private final BitSet required = new BitSet();
    private final BitSet nullable = new BitSet();
    private final BitSet masked = new BitSet();

    /** @param names of the wire */
    public ModelFields(String owner, String... names) {
        this.owner = owner;
        this.names = Arrays.asList(names);
    }

    /** What {@code build()} insists on. */
    public ModelFields required(String... some) {
        for (String name : some) required.set(names.indexOf(name));
        return this;
    }

    /** The same, where an explicit null will do. */
    public ModelFields requiredOrNull(String... some) {
        for (String name : some) nullable.set(names.indexOf(name));
        return required(some);
    }

    /** What {@code toString()} does not show. */
    public ModelFields masked(String... some) {
        for (String name : some) masked.set(names.indexOf(name));
        return this;
    }

    int size() {
        return names.size();
    }

    boolean declares(String name) {
        return names.contains(name);
    }

    Set<String> requiredNames() {
        Set<String> some = new LinkedHashSet<>();
        required.stream().forEach(index -> some.add(names.get(index)));
        return some;
    }

    MissingFieldException missing(int index) {
        return new MissingFieldException(owner, List.of(names.get(index)));
    }

    /** Fails with the names of all that is required and has no value. */
    void check(@Nullable Object[] values) {
        List<String> missing = new ArrayList<>();
        for (int i = required.nextSetBit(0); i >= 0; i = required.nextSetBit(i + 1)) {
            if (values[i] == null || values[i] == AbstractObject.NULL && !nullable.get(i)) missing.add(names.get(i));
        }
        if (!missing.isEmpty()) throw new MissingFieldException(owner, missing);
    }

    /** Secrets show as {@code ***}, properties that the spec does not name by their names only. */
    String text(@Nullable Object[] values, Map<String, ?> additional) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || values[i] == AbstractObject.NULL) continue;
            parts.add(names.get(i) + '=' + (masked.get(i) ? "***" : values[i]));
        }
        if (!additional.isEmpty()) parts.add("additionalProperties=" + additional.keySet());
        return owner + '{' + String.join(", ", parts) + '}';
    }
}
