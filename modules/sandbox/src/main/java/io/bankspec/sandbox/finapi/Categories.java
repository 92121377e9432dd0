package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Filter;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Categories, of which users may make some of their own. */
record Categories(World world, Problems problems, Tokens tokens) {
    void register(Handlers handlers) {
        Entities<Category> categories = new Entities<>(
                "categories",
                request -> tokens.user(request).visibleCategories().values().stream(),
                Category::id,
                this::json);
        handlers.on("getAndSearchAllCategories", request -> {
            Filter filter = new Filter(request);
            return Answer.ok(categories.page(
                    request,
                    category ->
                            filter.finds("search", category.name()) && filter.admits("isCustom", category.custom())));
        });
        handlers.on("getMultipleCategories", categories::several);
        handlers.on("getCategory", request -> Answer.ok(json(request, find(request))));
        handlers.on("createCategory", this::create);
        handlers.on("deleteCategory", 200, this::delete);
        handlers.on("trainCategorization", 200, this::train);
        handlers.on("triggerCategorization", 200, this::trigger);
        handlers.on("deleteAllCategories", this::deleteAll);
    }

    private Category find(Request request) {
        return tokens.user(request).category(request.path("id"));
    }

    private ObjectNode json(Request request, Category category) {
        return category.json(tokens.user(request).visibleCategories().values());
    }

    private Answer create(Request request) {
        User user = tokens.user(request);
        String name = request.body().path("name").asText();
        Category parent = user.category(request.body().path("parentId"));
        if (parent != null && parent.parent() != null)
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "The parent is a sub-category");
        boolean taken = user.visibleCategories().values().stream()
                .anyMatch(other -> other.parent() == parent && other.name().equals(name));
        if (taken) throw problems.technical(422, "ENTITY_EXISTS", "There is a category of this name");
        Category category = new Category(4294969000L + world.ids().next("category"), name, parent, true);
        user.categories.put(category.id(), category);
        return Answer.json(201, json(request, category));
    }

    private void delete(Request request) {
        Category category = find(request);
        if (!category.custom())
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "A global category cannot be deleted");
        remove(tokens.user(request), category);
    }

    private Answer deleteAll(Request request) {
        User user = tokens.user(request);
        List<Category> gone = List.copyOf(user.categories.values());
        gone.forEach(category -> remove(user, category));
        return Listing.identifiers(gone.stream().map(Category::id).toList());
    }

    private static void remove(User user, Category category) {
        Map<Long, Category> own = user.categories;
        own.values().removeIf(other -> other == category || other.parent() == category);
        user.transactions()
                .filter(transaction -> transaction.category != null
                        && transaction.category.custom()
                        && !own.containsKey(transaction.category.id()))
                .forEach(transaction -> transaction.category = null);
    }

    /** Nothing is learnt from it, but it is checked. */
    private void train(Request request) {
        tokens.user(request).category(request.body().path("categoryId").asText());
    }

    /** Gives transactions their categories again. */
    private void trigger(Request request) {
        User user = tokens.user(request);
        List<Connection> all = new ArrayList<>();
        request.body().path("bankConnectionIds").forEach(id -> all.add(user.connection(id.asText())));
        if (all.isEmpty()) all.addAll(user.connections.values());
        if (all.stream().anyMatch(Connection::isBusy))
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "A bank connection is busy");
        all.forEach(connection -> Download.categorize(world, connection));
    }
}
