package io.bankspec.core.generated.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The properties of a generated class. Values are kept in their order, so that one knows its property by its index. */
public final class ModelFields {
    /** The names of all generated classes that were used so far. They stay as long as the classes do, mostly forever. */
    private static final Queue<List<String>> DECLARED = new ConcurrentLinkedQueue<>();

    private final String owner;
    private final List<String> names;
    private final BitSet required = new BitSet();
    private final BitSet nullable = new BitSet();
    private final BitSet readOnly = new BitSet();
    private final BitSet writeOnly = new BitSet();
    private final BitSet masked = new BitSet();
    private boolean isOpen;

    /** @param names of the wire */
    public ModelFields(String owner, String... names) {
        this.owner = owner;
        this.names = Arrays.asList(names);
        DECLARED.add(this.names);
    }

    /** What answers have to have, and {@code build()} insists on. */
    public ModelFields required(String... some) {
        for (String name : some) required.set(names.indexOf(name));
        return this;
    }

    /** The same, where an explicit null will do. */
    public ModelFields requiredOrNull(String... some) {
        for (String name : some) nullable.set(names.indexOf(name));
        return required(some);
    }

    /** What of it the other side alone sets: {@code build()} does not ask for it. */
    public ModelFields readOnly(String... some) {
        for (String name : some) readOnly.set(names.indexOf(name));
        return this;
    }

    /** What of it is only ever sent: no answer lacks it. */
    public ModelFields writeOnly(String... some) {
        for (String name : some) writeOnly.set(names.indexOf(name));
        return this;
    }

    /** What {@code toString()} does not show. */
    public ModelFields masked(String... some) {
        for (String name : some) masked.set(names.indexOf(name));
        return this;
    }

    /** That it may have other properties than these, of a type of their own. */
    public ModelFields open() {
        isOpen = true;
        return this;
    }

    boolean isOpen() {
        return isOpen;
    }

    String owner() {
        return owner;
    }

    String name(int index) {
        return names.get(index);
    }

    int size() {
        return names.size();
    }

    int index(String name) {
        return names.indexOf(name);
    }

    boolean declares(String name) {
        return names.contains(name);
    }

    /** Whether some spec declares a property of this name. What none declares is data, and may be anybody's secret. */
    static boolean isDeclaredAnywhere(String name) {
        return DECLARED.stream().anyMatch(names -> names.contains(name));
    }

    Set<String> requiredNames() {
        Set<String> some = new LinkedHashSet<>();
        required.stream().filter(index -> !writeOnly.get(index)).forEach(index -> some.add(names.get(index)));
        return some;
    }

    RuntimeException missing(int index) {
        return MissingFields.exception(owner, List.of(names.get(index)));
    }

    /** Fails with the names of all that is required and has no value. */
    void check(@Nullable Object[] values) {
        List<String> missing = required.stream()
                .filter(index -> !readOnly.get(index) && isNone(index, values[index]))
                .mapToObj(names::get)
                .toList();
        if (!missing.isEmpty()) throw MissingFields.exception(owner, missing);
    }

    /** Whether an answer lacks what it has to have. */
    boolean isMissing(int index, @Nullable Object value) {
        return required.get(index) && !writeOnly.get(index) && isNone(index, value);
    }

    private boolean isNone(int index, @Nullable Object value) {
        return value == null || value == RawValue.NULL && !nullable.get(index);
    }

    /** Secrets show as {@code ***}, properties that the spec does not name by their names only. */
    String text(@Nullable Object[] values, Map<String, ?> additional) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || values[i] == RawValue.NULL) continue;
            parts.add(names.get(i) + '=' + (masked.get(i) ? "***" : values[i]));
        }
        if (!additional.isEmpty()) parts.add("additionalProperties=" + additional.keySet());
        return owner + '{' + String.join(", ", parts) + '}';
    }
}
