package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.sandbox.internal.Answer;
import io.bankspec.sandbox.internal.Handlers;
import io.bankspec.sandbox.internal.Refusal;
import io.bankspec.sandbox.internal.Request;
import io.bankspec.sandbox.internal.World;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, of which users may make some of their own. */
final class Categories {
    private final World world;
    private final Problems problems;
    private final Tokens tokens;

    Categories(World world, Problems problems, Tokens tokens) {
        this.world = world;
        this.problems = problems;
        this.tokens = tokens;
    }

    void register(Handlers handlers) {
        handlers.on("getAndSearchAllCategories", this::search)
                .on("getMultipleCategories", this::several)
                .on("getCategory", request -> answer(200, request, find(request)))
                .on("createCategory", this::create)
                .on("deleteCategory", this::delete)
                .on("deleteAllCategories", this::deleteAll);
    }

    /** The category of an id, null for 0, which stands for none. */
    static @Nullable Category find(User user, JsonNode id) {
        if (id.asLong() == 0) return null;
        Category category = user.visibleCategories().get(id.asLong());
        if (category == null) throw new Refusal(404, "There is no category " + id);
        return category;
    }

    private Category find(Request request) {
        Category category = tokens.user(request).visibleCategories().get(Long.valueOf(request.path("id")));
        if (category == null) throw new Refusal(404, "There is no category " + request.path("id"));
        return category;
    }

    private Answer answer(int status, Request request, Category category) {
        return Answer.json(
                status, category.json(tokens.user(request).visibleCategories().values()));
    }

    private Answer search(Request request) {
        Filter filter = new Filter(request);
        Collection<Category> all = tokens.user(request).visibleCategories().values();
        return Answer.json(
                200,
                Listing.page(
                        request,
                        "categories",
                        all.stream()
                                .filter(category -> filter.admits("ids", category.id())
                                        && filter.finds("search", category.name())
                                        && filter.admits("isCustom", category.custom()))
                                .map(category -> category.json(all))
                                .toList()));
    }

    private Answer several(Request request) {
        Set<Long> ids = Filter.pathIds(request);
        Collection<Category> all = tokens.user(request).visibleCategories().values();
        return Listing.all(
                "categories",
                all.stream()
                        .filter(category -> ids.contains(category.id()))
                        .map(category -> category.json(all))
                        .toList());
    }

    private Answer create(Request request) {
        User user = tokens.user(request);
        String name = request.body().path("name").asText();
        Category parent = find(user, request.body().path("parentId"));
        if (parent != null && parent.parent() != null)
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "The parent is a sub-category");
        boolean taken = user.visibleCategories().values().stream()
                .anyMatch(other -> other.parent() == parent && other.name().equals(name));
        if (taken) throw problems.technical(422, "ENTITY_EXISTS", "There is a category of this name");
        Category category = new Category(4294969000L + world.ids().next("category"), name, parent, true);
        user.categories.put(category.id(), category);
        return answer(201, request, category);
    }

    private Answer delete(Request request) {
        Category category = find(request);
        if (!category.custom())
            throw problems.technical(422, "ILLEGAL_ENTITY_STATE", "A global category cannot be deleted");
        remove(tokens.user(request), category);
        return Answer.empty(200);
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
        user.bookings()
                .filter(booking -> booking.category != null
                        && booking.category.custom()
                        && !own.containsKey(booking.category.id()))
                .forEach(booking -> booking.category = null);
    }
}
