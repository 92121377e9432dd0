package io.bankspec.sandbox.finapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bankspec.sandbox.internal.Json;
import io.bankspec.sandbox.internal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A category of bookings: one for everybody, or one that a user made. */
record Category(long id, String name, @Nullable Category parent, boolean custom) {
    static final Map<Long, Category> GLOBAL = global();

    private static Map<Long, Category> global() {
        Map<Long, Category> all = new TreeMap<>();
        add(all, 370, "Freizeit", "Bars und Cafés", "Bücher");
        add(all, 380, "Lebenshaltung", "Lebensmittel", "Drogerie");
        add(all, 390, "Wohnen", "Miete", "Strom");
        add(all, 400, "Mobilität", "Öffentlicher Nahverkehr");
        add(all, 410, "Einnahmen", "Gehalt", "Zinsen");
        add(all, 420, "Sparen", "Umbuchung");
        return all;
    }

    private static void add(Map<Long, Category> all, long id, String main, String... subs) {
        Category parent = new Category(id, main, null, false);
        all.put(id, parent);
        for (int i = 0; i < subs.length; i++) all.put(id + i + 1, new Category(id + i + 1, subs[i], parent, false));
    }

    static Category named(String name) {
        return Refusal.first(GLOBAL.values().stream(), one -> one.name.equals(name), "no category " + name);
    }

    boolean isIn(long mainOrItself, boolean withChildren) {
        return id == mainOrItself || withChildren && parent != null && parent.id == mainOrItself;
    }

    /** As its user sees it, who may have children of his own below a global one. */
    ObjectNode json(Collection<Category> visible) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("parentId", parent == null ? null : parent.id)
                .put("parentName", parent == null ? null : parent.name)
                .put("isCustom", custom);
        ArrayNode children = Json.list(List.of());
        visible.stream().filter(category -> category.parent == this).forEach(category -> children.add(category.id));
        return json.set("children", parent == null ? children : null);
    }
}
