package io.bankspec.codegen.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code x-pagination} says about an answer.
 *
 * @param items where the items are
 * @param totalPages where the number of pages is, or null
 * @param more where it says that there are more, or null
 */
public record PageView(
        PagePath items,
        @Nullable PagePath totalPages,
        @Nullable PagePath more) {

    /** A way down from a model, of one field at least. */
    public record PagePath(List<FieldView> fields) {
        public FieldView first() {
            return fields.get(0);
        }

        /** The fields below the first, which are read by getters. */
        public List<FieldView> rest() {
            return fields.subList(1, fields.size());
        }

        public FieldView last() {
            return fields.get(fields.size() - 1);
        }

        public boolean counts() {
            return is("Integer") || is("Long");
        }

        public boolean is(String type) {
            return last().type().name().equals(type);
        }
    }

    /** Java type of one item. */
    public String item() {
        String list = items.last().type().name();
        return list.substring("List<".length(), list.length() - 1);
    }

    public boolean callsDeprecated() {
        return Stream.of(items, totalPages, more)
                .anyMatch(path -> path != null && path.rest().stream().anyMatch(FieldView::deprecated));
    }
}
