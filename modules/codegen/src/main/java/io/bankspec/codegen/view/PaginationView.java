package io.bankspec.codegen.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code x-pagination} says about the requests of an operation.
 *
 * @param parameter query parameter that moves on, as the inside of a Java literal; so is {@code size}
 * @param byRecord whether it is the number of a record and not of a page
 * @param size query parameter for the page size, empty without one
 * @param maximum of the page size, 0 when the spec has none
 * @param item Java type of one item
 */
public record PaginationView(String parameter, long start, boolean byRecord, String size, long maximum, String item) {
    /** The inside of the annotation; what is the default is left out. */
    public String source() {
        List<String> parts = new ArrayList<>(List.of("parameter = \"" + parameter + '"'));
        if (start != 1) parts.add("start = " + start + "L");
        if (byRecord) parts.add("byRecord = true");
        if (!size.isEmpty()) parts.add("size = \"" + size + '"');
        if (maximum > 0) parts.add("maximum = " + maximum + "L");
        return String.join(", ", parts);
    }

    public String itemDoc() {
        return item.replace("@Nullable ", "");
    }

    public boolean limited() {
        return maximum > 0;
    }
}
