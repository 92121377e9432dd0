package io.bankspec.core.generated.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map with raw values in it. What is no value fails when it is asked for; keys and the others are there. Unmodifiable. */
final class RawMap<V extends @Nullable Object> extends AbstractMap<String, V> {
    private final Map<String, @Nullable Object> entries;
    private final String model;
    private final String field;

    private RawMap(Map<String, @Nullable Object> entries, String model, String field) {
        this.entries = entries;
        this.model = model;
        this.field = field;
    }

    /** An unmodifiable map of these. */
    @SuppressWarnings("unchecked")
    static <V extends @Nullable Object> Map<String, V> of(
            Map<String, @Nullable Object> entries, String owner, String property) {
        for (Object value : entries.values())
            if (value instanceof RawValue) return new RawMap<>(entries, owner, property);
        return (Map<String, V>) Collections.unmodifiableMap(entries);
    }

    /** What stands in the place of a map of these. */
    static Object kept(Map<String, @Nullable Object> entries) {
        Map<String, ?> map = of(entries, "$", "");
        return map instanceof RawMap ? RawValue.holding(map) : map;
    }

    /** The entries as they are kept. */
    @SuppressWarnings("unchecked")
    static <K extends @Nullable Object> Map<K, ?> entries(Map<K, ?> map) {
        return map instanceof RawMap<?> raw ? (Map<K, ?>) raw.entries : map;
    }

    /** The same map, which tells where it stands. */
    RawMap<V> of(String owner, String property) {
        return new RawMap<>(entries, owner, property);
    }

    /** Keys are data, which belong into no message; who asks knows them. */
    @SuppressWarnings("unchecked")
    private V plain(@Nullable Object value) {
        if (!(value instanceof RawValue raw)) return (V) value;
        return (V) raw.value(model, field + "[*]");
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return entries.containsKey(key) ? plain(entries.get(key)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return entries.entrySet().stream().map(RawMap.this::entry).iterator();
            }
        };
    }

    /** Fails when its value is asked for, so that a walk over all comes to its end. */
    private Entry<String, V> entry(Entry<String, @Nullable Object> entry) {
        return new SimpleImmutableEntry<>(entry.getKey(), null) {
            private static final long serialVersionUID = 1L;

            @Override
            public V getValue() {
                return plain(entry.getValue());
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Map<?, ?> map) || map.size() != size()) return false;
        Map<?, ?> others = map instanceof RawMap<?> raw ? raw.entries : map;
        return entries.entrySet().stream()
                .allMatch(entry -> others.containsKey(entry.getKey())
                        && RawValue.same(entry.getValue(), others.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>(entries);
        plain.replaceAll((key, value) -> RawValue.plain(value));
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
