package io.bankspec.apidiff.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import io.bankspec.apidiff.document.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that differs between our document and that of the provider, in what it means for what goes over the wire. */
final class Comparison {
    private final Document ours;
    private final Document theirs;
    private final Conventions conventions;
    private final Deviations deviations;
    private final SortedMap<Finding, Found> findings = new TreeMap<>();
    private final Set<Finding> conventional = new HashSet<>();

    private Comparison(Document ours, Document theirs) {
        this.ours = ours;
        this.theirs = theirs;
        conventions = new Conventions(ours);
        deviations = new Deviations(ours);
    }

    static Comparison of(Document ours, Document theirs) {
        Comparison comparison = new Comparison(ours, theirs);
        comparison.run();
        return comparison;
    }

    private void run() {
        OperationMatch match = new OperationMatch(ours, theirs);
        match.pairs()
                .forEach((our, their) -> new OperationDiff(this, our, their).compare(match.isSamePath(our, their)));
        List<JsonNode> root = List.of(ours.root());
        theirs.operations().keySet().forEach(operation -> {
            if (!match.pairs().containsValue(operation))
                add(new Finding(Aspect.LACKS, Place.OPERATION, "", name(operation)), operation, root);
        });
        ours.operations().keySet().forEach(operation -> {
            if (!match.pairs().containsKey(operation))
                add(new Finding(Aspect.ADDS, Place.OPERATION, name(operation), ""), operation, root);
        });
    }

    static String name(Operation operation) {
        return operation.method() + ' ' + operation.path();
    }

    private void add(Finding finding, Operation operation, List<JsonNode> owner) {
        List<String> names = List.of(finding.theirs() + finding.ours());
        if (deviations.covers(owner, finding.aspect(), names)) return;
        findings.computeIfAbsent(finding, key -> new Found(operation, Place.OPERATION))
                .add(operation, "");
    }

    /**
     * Unless it is agreed on.
     *
     * @param at where it was found
     * @param nodes what we say there, or of its owner where only one of both has it
     */
    void add(Finding finding, Site at, Collection<JsonNode> nodes) {
        if (conventions.cover(finding, at.route())) conventional.add(finding);
        else if (!deviations.covers(nodes, finding.aspect(), names(finding.place())))
            findings.computeIfAbsent(finding, key -> new Found(at.theirs(), at.route()))
                    .add(at.ours(), at.name());
    }

    /** The same, where the provider's document says nothing at all of what the place is a part of. */
    void addUnsaid(Finding finding, Site at, Collection<JsonNode> nodes) {
        if (conventions.areMeant()) conventional.add(finding);
        else add(finding, at, nodes);
    }

    /** What {@code lacks} and {@code adds} may call it, such as {@code 401 text/plain} or only {@code text/plain}. */
    private static List<String> names(Place place) {
        if (place.isProperty()) return List.of(place.lastName());
        String whole = place.element() == Element.PARAMETER ? place.owner() + ' ' + place.name() : place.toString();
        return List.of(whole, place.name());
    }

    Document ours() {
        return ours;
    }

    Document theirs() {
        return theirs;
    }

    SortedMap<Finding, Found> findings() {
        return Collections.unmodifiableSortedMap(findings);
    }

    /** How many differences follow from the rules of {@code specs/README.md}. */
    int conventional() {
        return conventional.size();
    }

    Deviations deviations() {
        return deviations;
    }
}
