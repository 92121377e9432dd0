package io.bankspec.apidiff.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What has another name and is the same besides, texts included: a property or parameter that went, and the only one beside it that
 * came and says what it said.
 */
final class Renames {
    private Renames() {}

    /** Of properties and parameters, from old to new. */
    static Map<Place, Place> of(Map<Place, Traits> old, Map<Place, Traits> now) {
        return of(
                old,
                now,
                place -> place.isProperty()
                        || place.element() == Element.PARAMETER && place.path().isEmpty());
    }

    /** Of schemas that have names. */
    static Map<Place, Place> schemas(Map<Place, Traits> old, Map<Place, Traits> now) {
        return of(
                old,
                now,
                place -> place.element() == Element.SCHEMA && place.path().isEmpty());
    }

    private static Map<Place, Place> of(Map<Place, Traits> old, Map<Place, Traits> now, Predicate<Place> isMeant) {
        Map<String, List<Place>> gone = only(old, now, isMeant);
        Map<String, List<Place>> come = only(now, old, isMeant);
        Map<Place, Place> renames = new TreeMap<>();
        gone.forEach((content, before) -> {
            List<Place> after = come.getOrDefault(content, List.of());
            if (before.size() == 1 && after.size() == 1) renames.put(before.get(0), after.get(0));
        });
        return renames;
    }

    /** By what they say and where. */
    private static Map<String, List<Place>> only(
            Map<Place, Traits> those, Map<Place, Traits> others, Predicate<Place> isMeant) {
        Map<String, List<Place>> only = new HashMap<>();
        for (Place place : those.keySet()) {
            boolean hasSiblings = place.path().isEmpty()
                    || place.parent().filter(others::containsKey).isPresent();
            if (!isMeant.test(place)
                    || !hasSiblings
                    || !FactsDiff.isThere(those, place)
                    || FactsDiff.isThere(others, place)) continue;
            only.computeIfAbsent(place.renamed("") + content(those, place), key -> new ArrayList<>())
                    .add(place);
        }
        return only;
    }

    private static String content(Map<Place, Traits> facts, Place root) {
        StringBuilder content = new StringBuilder();
        int depth = root.path().size();
        facts.forEach((place, traits) -> {
            if (!place.isWithin(root)) return;
            content.append('\n')
                    .append(Place.text(place.path().subList(depth, place.path().size())));
            content.append(traits.without(Trait.EXAMPLE));
        });
        return content.toString();
    }
}
