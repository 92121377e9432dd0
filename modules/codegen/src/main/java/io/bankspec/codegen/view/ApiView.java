package io.bankspec.codegen.view;

import io.bankspec.codegen.view.OperationView.ErrorView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One tag: a Retrofit interface, its accessor on the client, and its page.
 *
 * @param table class that holds what the spec says about the operations
 */
public record ApiView(
        String name,
        String table,
        String accessor,
        String tag,
        List<String> doc,
        String text,
        String summary,
        List<OperationView> operations) {
    /** Each operation once, though it has a method for every form of its answer. */
    public Collection<OperationView> byId() {
        Map<String, OperationView> byId = new LinkedHashMap<>();
        for (OperationView one : operations)
            byId.merge(one.id(), one, (some, other) -> some.answer().pagination() == null ? other : some);
        return byId.values();
    }

    /** Every type of error once. */
    public List<String> errorTypes() {
        return operations.stream()
                .flatMap(operation -> operation.answer().errors().stream())
                .map(ErrorView::type)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean hasErrors() {
        return !errorTypes().isEmpty();
    }
}
