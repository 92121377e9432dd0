package io.bankspec.codegen.view;

import org.jspecify.annotations.Nullable;

/**
 * What {@code x-pagination} says about an answer: Java expressions, each an {@code Optional}, that find things in it.
 *
 * @param item Java type of one item
 * @param items where the items are
 * @param totalPages where the number of pages is, or null
 * @param more where it says that there are more, or null
 * @param callsDeprecated whether one of them calls a method that is deprecated
 */
public record PageView(
        String item,
        String items,
        @Nullable String totalPages,
        @Nullable String more,
        boolean callsDeprecated) {}
