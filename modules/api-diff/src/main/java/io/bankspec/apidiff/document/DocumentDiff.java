package io.bankspec.apidiff.document;

import io.bankspec.apidiff.document.FactsDiff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that differs between two documents. */
public final class DocumentDiff {
    private final List<Change> changes = new ArrayList<>();
    /** What operations have in the same way is one change. */
    private final Map<Difference, SortedSet<Usage>> ofOperations = new HashMap<>();

    private final ApiDocument old;
    private final ApiDocument now;

    private DocumentDiff(ApiDocument old, ApiDocument now) {
        this.old = old;
        this.now = now;
    }

    /** Sorted by place. Of documents that say the same, in whatever order, there are none. */
    public static List<Change> between(ApiDocument old, ApiDocument now) {
        Map<String, String> names = new TreeMap<>();
        ApiDocument before = withNamesOf(now, old, names);
        DocumentDiff diff = new DocumentDiff(before, now);
        names.forEach((was, is) ->
                diff.addShared(new Difference(Kind.SCHEMA_RENAMED, Place.of(Element.SCHEMA, is), was, is)));
        FactsDiff.between(before.shared(), now.shared()).forEach(diff::addShared);
        diff.operations();
        diff.ofOperations.forEach((difference, usages) -> diff.add(difference, usages));
        return diff.changes.stream().sorted().toList();
    }

    /** Until there is nothing more to rename, because a schema may be the same only once those within it have the same names. */
    private static ApiDocument withNamesOf(ApiDocument now, ApiDocument old, Map<String, String> names) {
        ApiDocument result = old;
        while (true) {
            Map<String, String> found = new TreeMap<>();
            Renames.schemas(result.shared(), now.shared())
                    .forEach((before, after) -> found.put(before.name(), after.name()));
            if (found.isEmpty()) return result;
            names.putAll(found);
            result = SchemaNames.renamed(result, found);
        }
    }

    private void addShared(Difference difference) {
        String schema = difference.place().schema();
        SortedSet<Usage> usages = now.usages(schema).isEmpty() ? old.usages(schema) : now.usages(schema);
        add(difference, usages);
    }

    private void add(Difference difference, SortedSet<Usage> usages) {
        changes.add(new Change(
                difference.kind(), difference.place(), List.copyOf(usages), difference.before(), difference.after()));
    }

    private void add(Operation operation, Difference difference) {
        ofOperations
                .computeIfAbsent(difference, key -> new TreeSet<>())
                .add(new Usage(operation, difference.place().use()));
    }

    private void operations() {
        Map<Operation, Operation> pairs =
                OperationPairs.of(old.operations(), now.operations(), Operation::key, Operation::key);
        pairs.forEach(this::compare);
        for (Operation operation : old.operations()) {
            if (!pairs.containsKey(operation))
                add(operation, new Difference(Kind.OPERATION_REMOVED, Place.OPERATION, name(operation), ""));
        }
        Set<Operation> paired = new HashSet<>(pairs.values());
        for (Operation operation : now.operations()) {
            if (!paired.contains(operation))
                add(operation, new Difference(Kind.OPERATION_ADDED, Place.OPERATION, "", name(operation)));
        }
    }

    private static String name(Operation operation) {
        return operation.method() + ' ' + operation.path();
    }

    private void compare(Operation before, Operation after) {
        if (!before.key().equals(after.key()))
            add(after, new Difference(Kind.OPERATION_MOVED, Place.OPERATION, name(before), name(after)));
        Map<Place, Traits> facts = new TreeMap<>(old.of(before));
        Map<String, String> names = OperationPairs.pathParameters(before, after);
        names.forEach((was, is) -> {
            Traits traits = facts.remove(Place.of(Element.PARAMETER, "path", was));
            if (traits == null) return;
            Place place = Place.of(Element.PARAMETER, "path", is);
            facts.put(place, traits);
            add(after, new Difference(Kind.PARAMETER_RENAMED, place, was, is));
        });
        FactsDiff.between(facts, now.of(after)).forEach(difference -> add(after, difference));
    }
}
