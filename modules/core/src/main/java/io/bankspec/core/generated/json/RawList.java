package io.bankspec.core.generated.json;

import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list with raw values in it. An item that is no value fails when it is asked for; the others are there. Unmodifiable. */
final class RawList<E extends @Nullable Object> extends AbstractList<E> implements RandomAccess {
    private final List<@Nullable Object> items;
    private final String model;
    private final String field;

    private RawList(List<@Nullable Object> items, String model, String field) {
        this.items = items;
        this.model = model;
        this.field = field;
    }

    /** What stands in the place of a list of these. */
    static Object kept(List<@Nullable Object> items) {
        for (Object item : items) if (item instanceof RawValue) return RawValue.holding(new RawList<>(items, "$", ""));
        return Collections.unmodifiableList(items);
    }

    /** The items as they are kept. */
    static List<?> items(List<?> list) {
        return list instanceof RawList<?> raw ? raw.items : list;
    }

    /** The same list, which tells where it stands. */
    RawList<E> of(String owner, String property) {
        return new RawList<>(items, owner, property);
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Object item = items.get(index);
        return (E) (item instanceof RawValue raw ? raw.value(model, field + '[' + index + ']') : item);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** Goes on after an item that fails. */
    @Override
    public Iterator<E> iterator() {
        Iterator<Integer> indexes = IntStream.range(0, size()).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return indexes.hasNext();
            }

            @Override
            public E next() {
                return get(indexes.next());
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof List<?> list) || list.size() != size()) return false;
        Iterator<?> others = items(list).iterator();
        for (Object item : items) if (!RawValue.same(item, others.next())) return false;
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Object item : items) hash = 31 * hash + Objects.hashCode(RawValue.plain(item));
        return hash;
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
