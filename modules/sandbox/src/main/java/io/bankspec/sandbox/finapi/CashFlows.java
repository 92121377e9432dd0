package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums for each category. */
record CashFlows(Tokens tokens) {
    void register(Handlers handlers) {
        handlers.on("getCashFlows", this::answer);
    }

    private Answer answer(Request request) {
        User user = tokens.user(request);
        boolean subs = Boolean.parseBoolean(request.query("includeSubCashFlows", "true"));
        List<Transaction> found = new Search(new Filter(request)).in(user).toList();
        Map<Long, List<Transaction>> byCategory = found.stream()
                .collect(Collectors.groupingBy(one -> category(one, subs), LinkedHashMap::new, Collectors.toList()));
        Map<Long, Category> categories = user.visibleCategories();
        List<ObjectNode> flows = new ArrayList<>();
        byCategory.forEach(
                (id, transactions) -> flows.add(flow(categories.get(id), transactions, categories.values())));
        Sums total = Sums.of(found);
        return Answer.ok(Json.object("cashFlows", Json.list(Listing.sorted(request, flows)))
                .put("totalIncome", total.income())
                .put("totalSpending", total.spending())
                .put("totalBalance", total.balance()));
    }

    /** Id of a category, 0 for none. Without subs what belongs to a sub-category counts for its main one. */
    private static long category(Transaction transaction, boolean subs) {
        Category category = transaction.category;
        if (category == null) return 0;
        return subs || category.parent() == null
                ? category.id()
                : category.parent().id();
    }

    private static ObjectNode flow(
            @Nullable Category category, List<Transaction> transactions, Collection<Category> all) {
        ObjectNode json = category == null ? Json.object() : Json.object("category", category.json(all));
        return Sums.of(transactions).into(json);
    }
}
