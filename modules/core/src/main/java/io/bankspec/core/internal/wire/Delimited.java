package io.bankspec.core.internal.wire;

/** Values whose items a separator keeps apart, and in which it cannot be encoded. */
public final class Delimited {
    private Delimited() {}

    /** A single value, or {@code a,b} for a list, or {@code k,v} and exploded {@code k=v} for an object.
     *
     * @throws IllegalArgumentException an item holds the separator, so that the other side would take it for two
     */
    public static String of(Object value, String name, String separator, boolean explode) {
        Parts parts = Parts.of(value, name);
        return parts.joined(separator, explode, item -> parts.isScalar() ? item : whole(item, separator, name));
    }

    private static String whole(String item, String separator, String name) {
        if (!item.contains(separator)) return item;
        throw new IllegalArgumentException("an item of " + name + " holds '" + separator + "', which separates items");
    }
}
