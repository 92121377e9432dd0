package io.bankspec.apidiff.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What differs between the facts of two documents, or of one operation in both. */
final class FactsDiff {
    /** As in {@link Change}, before anybody has asked which operations it touches. */
    record Difference(Kind kind, Place place, String before, String after) {}

    private static final Traits NOTHING = new Traits();

    private final Map<Place, Traits> old;
    private final Map<Place, Traits> now;
    private final List<Difference> found = new ArrayList<>();
    /** What is below them came or went with them. */
    private final Set<Place> closed = new HashSet<>();

    private FactsDiff(Map<Place, Traits> old, Map<Place, Traits> now) {
        this.old = old;
        this.now = now;
    }

    static List<Difference> between(Map<Place, Traits> old, Map<Place, Traits> now) {
        FactsDiff diff = new FactsDiff(old, now);
        diff.renames();
        // Sorted, so that everything comes before its parts.
        SortedSet<Place> places = new TreeSet<>(old.keySet());
        places.addAll(now.keySet());
        for (Place place : places) if (!diff.isClosed(place)) diff.compare(place);
        return diff.found;
    }

    private boolean isClosed(Place place) {
        return closed.contains(place) || place.parent().map(this::isClosed).orElse(false);
    }

    private void renames() {
        Renames.of(old, now).forEach((before, after) -> {
            Kind kind = before.isProperty() ? Kind.PROPERTY_RENAMED : Kind.PARAMETER_RENAMED;
            found.add(new Difference(kind, after, before.lastName(), after.lastName()));
            closed.add(before);
            closed.add(after);
        });
    }

    private void compare(Place place) {
        Traits before = old.getOrDefault(place, NOTHING);
        Traits after = now.getOrDefault(place, NOTHING);
        boolean was = isThere(old, place);
        boolean is = isThere(now, place);
        if (was == is || isValue(place)) compare(place, before, after);
        // Whatever else is no property is a member of a union, which has a list of them.
        else if (is && isNamed(place)) found.add(new Difference(added(place), place, "", description(place, after)));
        else if (isNamed(place)) found.add(new Difference(removed(place), place, description(place, before), ""));
        boolean isOther = !before.get(Trait.TYPE).equals(after.get(Trait.TYPE));
        if (was != is && !isValue(place) || was && is && isOther) closed.add(place);
    }

    /** The items of a list or values of a map, which may have something to say of themselves or not. */
    private static boolean isValue(Place place) {
        return !place.path().isEmpty()
                && (place.lastName().equals("[]") || place.lastName().equals("{}"));
    }

    private static boolean isNamed(Place place) {
        return place.path().isEmpty() || place.isProperty();
    }

    /** A property may be required by one part of {@code allOf} and be in another. */
    static boolean isThere(Map<Place, Traits> facts, Place place) {
        Traits traits = facts.get(place);
        return traits != null && (place.path().isEmpty() || traits.has(Trait.TYPE));
    }

    private static Kind added(Place place) {
        return place.isProperty() ? Kind.PROPERTY_ADDED : place.element().added();
    }

    private static Kind removed(Place place) {
        return place.isProperty() ? Kind.PROPERTY_REMOVED : place.element().removed();
    }

    private static String description(Place place, Traits traits) {
        boolean isGiven = place.isProperty()
                || place.element() == Element.PARAMETER
                || place.element() == Element.REQUEST_BODY
                || place.element() == Element.RESPONSE_HEADER;
        String required = traits.has(Trait.REQUIRED) ? "required " : "optional ";
        return ((isGiven ? required : "") + traits.get(Trait.TYPE) + traits.get(Trait.URL)).strip();
    }

    private void compare(Place place, Traits before, Traits after) {
        boolean isOther = !before.get(Trait.TYPE).equals(after.get(Trait.TYPE));
        for (Trait trait : Trait.values()) {
            // The type of the list says it.
            if (trait == Trait.TYPE
                    && !place.path().isEmpty()
                    && place.lastName().equals("[]")) continue;
            if (isOther && (trait == Trait.ENUM || trait == Trait.MEMBERS || trait == Trait.PARTS)) continue;
            SortedSet<String> gone = new TreeSet<>(before.all(trait));
            gone.removeAll(after.all(trait));
            SortedSet<String> come = new TreeSet<>(after.all(trait));
            come.removeAll(before.all(trait));
            if (gone.isEmpty() && come.isEmpty()) continue;
            if (trait.isSeveral()) {
                gone.forEach(value -> add(trait, trait.kind(value, ""), place, value, ""));
                come.forEach(value -> add(trait, trait.kind("", value), place, "", value));
            } else {
                Kind kind = trait.kind(before.get(trait), after.get(trait));
                add(trait, kind, place, String.join(", ", gone), String.join(", ", come));
            }
        }
    }

    private void add(Trait trait, Kind kind, Place place, String before, String after) {
        String word = trait.isLimit() ? trait.keyword() + ' ' : "";
        found.add(new Difference(
                kind, place, before.isEmpty() ? "" : word + before, after.isEmpty() ? "" : word + after));
    }
}
