package io.bankspec.codegen.view;

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
    /** The Java expression; what is the default is left out. */
    public String source() {
        StringBuilder source = new StringBuilder(byRecord ? "Paged.byRecord(\"" : "Paged.byPage(\"")
                .append(parameter)
                .append("\")");
        if (start != 1) source.append(".from(").append(start).append("L)");
        if (!size.isEmpty()) source.append(".size(\"").append(size).append("\")");
        if (maximum > 0) source.append(".atMost(").append(maximum).append("L)");
        return source.toString();
    }

    public String itemDoc() {
        return item.replace("@Nullable ", "");
    }

    public boolean limited() {
        return maximum > 0;
    }
}
