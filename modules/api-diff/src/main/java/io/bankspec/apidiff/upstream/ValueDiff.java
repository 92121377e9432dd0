package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Place;
import io.bankspec.apidiff.document.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Walks through what both sides send or receive at one place, side by side. */
final class ValueDiff {
    private final Comparison comparison;
    /** Pairs of schemas that were compared here already; recursive ones come again. */
    private final Set<List<String>> seen = new HashSet<>();

    ValueDiff(Comparison comparison) {
        this.comparison = comparison;
    }

    /** A value, and all that is in it. */
    void compare(Site at, Value ours, Value theirs) {
        traits(at, ours, theirs);
        if (ours.shape().types().overlap(theirs.shape().types())) within(at, ours.shape(), theirs.shape());
    }

    private void traits(Site at, Value ours, Value theirs) {
        for (Trait trait : Trait.values()) {
            Aspect aspect = Aspect.of(trait);
            if (aspect != null && !isSame(trait, ours, theirs)) differ(at, aspect, trait, ours, theirs);
        }
    }

    /** What a schema says itself is said once, if it is theirs as well, and not in all places that refer to it. */
    private void differ(Site at, Aspect aspect, Trait trait, Value ours, Value theirs) {
        String name = ours.shape().name();
        boolean isOfBoth = ours.shape().isOfSchema(trait) && theirs.shape().isOfSchema(trait);
        boolean isOfSchema = isOfBoth && name.equals(theirs.shape().name());
        Place place = isOfSchema ? Place.of(Element.SCHEMA, name) : at.place();
        comparison.add(difference(place, aspect, trait, ours, theirs), at, ours.nodes());
    }

    /** The members of a union are compared by themselves. */
    private static boolean isSame(Trait trait, Value ours, Value theirs) {
        boolean isTypeOfUnion = trait == Trait.TYPE && hasSameMembers(ours.shape(), theirs.shape());
        return isTypeOfUnion
                ? ours.shape().types().hasSameOwn(theirs.shape().types())
                : ours.traits().all(trait).equals(theirs.traits().all(trait));
    }

    /** What both say of one trait, where they say different things. */
    static Finding difference(Place place, Aspect aspect, Trait trait, Value ours, Value theirs) {
        String our = ours.traits().get(trait);
        String their = theirs.traits().get(trait);
        if (aspect == Aspect.ENUM && !our.isEmpty() && !their.isEmpty()) {
            our = only(ours.traits().all(trait), theirs.traits().all(trait));
            their = only(theirs.traits().all(trait), ours.traits().all(trait));
        } else if (aspect == Aspect.ENUM || aspect == Aspect.TYPE) {
            our = our.isEmpty() ? "any" : our;
            their = their.isEmpty() ? "any" : their;
        }
        String word = aspect == Aspect.LIMITS ? trait.keyword() + ' ' : "";
        return new Finding(aspect, place, our.isEmpty() ? "" : word + our, their.isEmpty() ? "" : word + their);
    }

    private static String only(SortedSet<String> those, SortedSet<String> others) {
        SortedSet<String> only = new TreeSet<>(those);
        only.removeAll(others);
        return String.join(", ", only);
    }

    private void within(Site at, Shape ours, Shape theirs) {
        boolean hasName = !ours.name().isEmpty() || !theirs.name().isEmpty();
        if (hasName && !seen.add(List.of(ours.name(), theirs.name()))) return;
        Site in = at.within(ours.name(), theirs.name());
        boolean isUnion = hasSameMembers(ours, theirs);
        Set<String> names = new TreeSet<>(
                isUnion ? ours.properties().certain() : ours.properties().names());
        names.addAll(
                isUnion ? theirs.properties().certain() : theirs.properties().names());
        for (String name : names) {
            Site property = at.within(ours.origin(name, theirs), theirs.origin(name, ours));
            property(property.below(name), name, ours, theirs);
        }
        if (isUnion) {
            Map<String, Shape> others = theirs.members();
            ours.members().forEach((name, member) -> compare(in, Value.of(member), Value.of(others.get(name))));
        }
        Map<String, Shape> parts = theirs.parts();
        ours.parts().forEach((name, part) -> {
            if (parts.containsKey(name)) traits(in, Value.of(part), Value.of(parts.get(name)));
        });
        if (ours.hasItems() && theirs.hasItems())
            compare(in.below("[]"), Value.of(ours.items()), Value.of(theirs.items()));
        if (ours.hasValues() && theirs.hasValues())
            compare(in.below("{}"), Value.of(ours.values()), Value.of(theirs.values()));
    }

    private static boolean hasSameMembers(Shape ours, Shape theirs) {
        return !ours.members().isEmpty()
                && ours.members().keySet().equals(theirs.members().keySet());
    }

    private void property(Site at, String name, Shape ours, Shape theirs) {
        boolean isOurs = ours.properties().has(name);
        if (isOurs && theirs.properties().has(name)) {
            compare(at, Value.property(ours, name), Value.property(theirs, name));
            return;
        }
        Finding finding = isOurs
                ? new Finding(Aspect.ADDS, at.place(), ours.description(name), "")
                : new Finding(Aspect.LACKS, at.place(), "", theirs.description(name));
        if (isOurs && theirs.saysNothing()) comparison.addUnsaid(finding, at, ours.nodes());
        else comparison.add(finding, at, ours.nodes());
    }
}
