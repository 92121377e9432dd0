package io.bankspec.codegen.view;

import org.jspecify.annotations.Nullable;

/**
 * What {@code x-pagination} says about the requests of an operation.
 *
 * @param parameter query parameter that moves on, as the inside of a Java literal; so is {@code size}
 * @param byRecord whether it is the number of a record and not of a page
 * @param size query parameter for the page size, null without one
 * @param maximum of the page size, null when the spec has none
 * @param item Java type of one item
 */
public record PaginationView(
        String parameter,
        long start,
        boolean byRecord,
        @Nullable String size,
        @Nullable Long maximum,
        String item) {
    /** The Java expression; what is the default is left out. */
    public String source() {
        return (byRecord ? "Paged.byRecord(\"" : "Paged.byPage(\"") + parameter + "\")"
                + (start == 1 ? "" : ".from(" + start + "L)")
                + (size == null ? "" : ".size(\"" + size + "\")")
                + (maximum == null ? "" : ".atMost(" + maximum + "L)");
    }

    public String itemDoc() {
        return item.replace("@Nullable ", "");
    }
}
