package io.bankspec.codegen.view;

import org.jspecify.annotations.Nullable;

/**
 * What {@code x-pagination} says about the requests of an operation.
 *
 * @param parameter query parameter that moves on, as the inside of a Java literal; so is {@code size}
 * @param start number of the first, null for 1
 * @param byRecord whether that is the number of a record and not of a page
 * @param size query parameter for the page size, null without one
 * @param maximum of the page size, null when the spec has none
 * @param item Java type of one item
 */
public record PaginationView(
        String parameter,
        @Nullable Long start,
        boolean byRecord,
        @Nullable String size,
        @Nullable Long maximum,
        String item) {
    public String itemDoc() {
        return item.replace("@Nullable ", "");
    }
}
