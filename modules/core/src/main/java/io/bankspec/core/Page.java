package io.bankspec.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as far as a {@link PagedCall} has to know it. Implemented by the generated models of such answers, which
 * find these values where {@code x-pagination} says. What the provider left out is unknown; what is no value of its type fails
 * with an {@link InvalidFieldException}, as no list may seem to end there.
 *
 * @param <I> one item
 */
public interface Page<I extends @Nullable Object> {
    /** The items of this page in the provider's order; empty when it sent none. */
    List<I> items();

    /** Whether the list of items was there at all: an answer without it is no page, and ends a walk with an exception. */
    default boolean isPage() {
        return true;
    }

    /** How many pages there are, 1 or more, as the provider says; null when it does not say. */
    default @Nullable Long totalPages() {
        return null;
    }

    /** Whether there is another page, as the provider says; null when it does not say. */
    default @Nullable Boolean more() {
        return null;
    }
}
