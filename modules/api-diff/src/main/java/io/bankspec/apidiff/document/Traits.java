package io.bankspec.apidiff.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a document says of one place. What it does not say has no values. */
public final class Traits {
    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private final Map<Trait, SortedSet<String>> values = new EnumMap<>(Trait.class);

    public void add(Trait trait, String value) {
        values.computeIfAbsent(trait, key -> new TreeSet<>()).add(value);
    }

    /** Nothing where the value is empty, as OpenAPI means it where a keyword is left out. */
    public void addIfPresent(Trait trait, String value) {
        if (!value.isEmpty()) add(trait, value);
    }

    public void addIf(boolean condition, Trait trait) {
        if (condition) add(trait, "true");
    }

    /** Several of the traits that have several values, such as those of an enumeration; at most one of any other. */
    public SortedSet<String> all(Trait trait) {
        return Collections.unmodifiableSortedSet(values.getOrDefault(trait, NONE));
    }

    /** Empty where there is none, all of them with commas where there are several. */
    public String get(Trait trait) {
        return String.join(", ", values.getOrDefault(trait, NONE));
    }

    public boolean has(Trait trait) {
        return values.containsKey(trait);
    }

    Traits without(Trait ignored) {
        Traits others = new Traits();
        others.values.putAll(values);
        others.values.remove(ignored);
        return others;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
