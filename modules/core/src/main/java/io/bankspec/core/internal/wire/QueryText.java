package io.bankspec.core.internal.wire;

import io.bankspec.core.internal.wire.FormFields.Field;
import java.util.List;

/** Parameters of a query in the styles that have no nesting, encoded. */
public final class QueryText {
    private final String kept;

    /** @param allowReserved whether characters stay as they are that would mean something elsewhere in an address */
    public QueryText(boolean allowReserved) {
        kept = allowReserved ? PercentEncoding.RESERVED_IN_QUERY : PercentEncoding.UNRESERVED;
    }

    /** One value. */
    public Field single(String name, Object value) {
        return encoded(new Field(name, WireText.of(value, name)));
    }

    /** {@code ids=1} and {@code ids=2}, or {@code k=v} for an object. */
    public List<Field> exploded(String name, Object value) {
        return Parts.of(value, name).pairs(name).map(this::encoded).toList();
    }

    /** {@code ids=1,2}, or {@code name=k,v} for an object. Commas in items are encoded, those between them are not. */
    public Field joined(String name, Object value) {
        String items =
                Parts.of(value, name).joined(",", false, item -> encoded(item).replace(",", "%2C"));
        return new Field(PercentEncoding.encode(name), items);
    }

    /** @throws IllegalArgumentException an item holds the separator, which itself has to be encoded */
    public Field delimited(String name, Object value, String separator) {
        return encoded(new Field(name, Delimited.of(value, name, separator, false)));
    }

    /** With the name and value encoded. */
    public Field encoded(Field field) {
        return new Field(PercentEncoding.encode(field.name()), encoded(field.value()));
    }

    private String encoded(String value) {
        return PercentEncoding.encode(value, kept);
    }
}
