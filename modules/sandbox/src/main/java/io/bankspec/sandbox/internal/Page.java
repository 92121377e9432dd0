package io.bankspec.sandbox.internal;

import java.util.List;

/** A part of a list, by its number, which begins with 1, and its size. */
public record Page(int number, int size) {
    /** The items on this page; none past the end. */
    public <T> List<T> of(List<T> all) {
        return slice(all, (number - 1L) * size, size);
    }

    /** How many pages there are of so many items. */
    public int count(int items) {
        return (items + size - 1) / size;
    }

    /** So many items from an index on, as far as they are there. */
    public static <T> List<T> slice(List<T> all, long from, int size) {
        int start = (int) Math.min(from, all.size());
        return all.subList(start, (int) Math.min((long) start + size, all.size()));
    }
}
