package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import io.bankspec.apidiff.document.Trait;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of what has changed between two revisions of the provider's document whether ours has it already. */
final class Since {
    private final Document ours;
    private final Document now;
    private final Comparison whole;
    private final Conventions conventions;
    /** From the operations of both revisions to ours. */
    private final Map<Operation, Operation> operations = new HashMap<>();

    Since(Document ours, Document old, Document now) {
        this.ours = ours;
        this.now = now;
        whole = Comparison.of(ours, now);
        conventions = new Conventions(ours);
        new OperationMatch(ours, old).pairs().forEach((our, their) -> operations.put(their, our));
        new OperationMatch(ours, now).pairs().forEach((our, their) -> operations.put(their, our));
    }

    /** What is in one schema is looked up where it was found first, everything else in all operations that have it. */
    String note(Finding finding, Found found) {
        if (finding.place().element() == Element.SCHEMA) return note(finding, found, found.operation());
        SortedMap<String, Integer> notes = new TreeMap<>();
        found.operations().forEach(operation -> notes.merge(note(finding, found, operation), 1, Integer::sum));
        if (notes.size() == 1) return notes.firstKey();
        return notes.entrySet().stream()
                .map(note -> note.getKey() + " (" + note.getValue() + ')')
                .collect(Collectors.joining(", "));
    }

    private String note(Finding finding, Found found, Operation operation) {
        Operation our = operations.get(operation);
        boolean isOfOperation = finding.place().element() == Element.OPERATION;
        boolean isThere = our != null && (isOfOperation || value(ours, our, found.route()) != null);
        if (finding.aspect() == Aspect.LACKS) return isThere ? "ours has it" : "ours lacks it";
        if (finding.aspect() == Aspect.ADDS) return isThere ? "ours still has it" : "ours has it not";
        if (our == null || !isThere) return "ours lacks it";
        return isOfOperation ? ofOperation(finding, our) : ofValue(finding, found, our);
    }

    private static @Nullable Value value(Document document, Operation operation, Place route) {
        return new Route(document, operation).to(route);
    }

    private String ofOperation(Finding finding, Operation our) {
        boolean isOpen = whole.findings().entrySet().stream()
                .anyMatch(entry -> entry.getKey().aspect() == finding.aspect()
                        && entry.getKey().place().equals(Place.OPERATION)
                        && entry.getValue().operations().contains(our));
        return isOpen ? "ours has it not" : "ours has it";
    }

    private String ofValue(Finding finding, Found found, Operation our) {
        Value mine = value(ours, our, found.route());
        Value theirs = value(now, found.operation(), found.route());
        if (mine == null || theirs == null) return "ours has it not";
        for (Trait trait : Trait.values()) {
            if (Aspect.of(trait) != finding.aspect()
                    || mine.traits().all(trait).equals(theirs.traits().all(trait))) continue;
            Finding difference = ValueDiff.difference(found.route(), finding.aspect(), trait, mine, theirs);
            if (!conventions.cover(difference, found.route()))
                return "ours " + (difference.ours().isEmpty() ? "none" : '`' + difference.ours() + '`');
        }
        return "ours has it";
    }
}
