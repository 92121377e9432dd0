package io.bankspec.core.generated.spec;

/**
 * What {@code x-pagination} says about the requests of an operation; what it says about the answers is in their models.
 *
 * @param parameter query parameter that moves on
 * @param start its first value
 * @param byRecord whether it is the number of the page's first record; otherwise it counts pages
 * @param size query parameter for the number of items on a page, empty when there is none
 * @param maximum the most that the provider allows for it, 0 when no limit is known
 */
public record Paged(String parameter, long start, boolean byRecord, String size, long maximum) {
    /** The parameter counts pages, from 1. */
    public static Paged byPage(String parameter) {
        return new Paged(parameter, 1, false, "", 0);
    }

    /** The parameter counts records, from 1. */
    public static Paged byRecord(String parameter) {
        return new Paged(parameter, 1, true, "", 0);
    }

    public Paged from(long first) {
        return new Paged(parameter, first, byRecord, size, maximum);
    }

    public Paged size(String name) {
        return new Paged(parameter, start, byRecord, name, maximum);
    }

    public Paged atMost(long items) {
        return new Paged(parameter, start, byRecord, size, items);
    }
}
