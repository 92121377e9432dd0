package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The maintainer's list, in Markdown. */
final class Report {
    /** A heading says no more of them, so that a schema of errors does not name all. */
    private static final int MAX_OPERATIONS = 6;

    private final Comparison comparison;
    private final Wording wording;
    private final BiFunction<Finding, Found, String> note;
    private final MarkdownText text = new MarkdownText();

    /** @param note what to say after a finding, or nothing */
    Report(Comparison comparison, Wording wording, BiFunction<Finding, Found, String> note) {
        this.comparison = comparison;
        this.wording = wording;
        this.note = note;
    }

    /** Ends with a line break. */
    String markdown(String title) {
        text.line("# " + title);
        text.line("");
        text.line(wording.version(true, version(comparison.ours())));
        text.line(wording.version(false, version(comparison.theirs())));
        text.line("");
        Counts.table(comparison.findings().keySet(), wording).forEach(text::line);
        if (wording == Wording.GAPS) agreed();
        operations(Aspect.LACKS);
        operations(Aspect.ADDS);
        ofOperations();
        ofSchemas();
        return text.toString();
    }

    private static String version(Document document) {
        String version = document.root().path("info").path("version").asText();
        return version + ", " + document.operations().size() + " operations";
    }

    private void agreed() {
        int met = comparison.deviations().met();
        Set<String> over = comparison.deviations().over();
        if (comparison.conventional() + met > 0) {
            text.line("");
            text.line("Not listed: " + comparison.conventional()
                    + " differences that follow from `specs/README.md`, and those that " + met
                    + " entries of `x-deviation` give a reason for.");
        }
        if (!over.isEmpty())
            text.section(
                    "No longer deviates",
                    Map.of("", over.stream().map(place -> "- `" + place + '`').toList()));
    }

    private String item(Finding finding, Found found, String what) {
        String more = note.apply(finding, found);
        return "- " + what + (more.isEmpty() ? "" : "; " + more);
    }

    private static boolean isWhole(Finding finding) {
        boolean isOneSided = finding.aspect() == Aspect.LACKS || finding.aspect() == Aspect.ADDS;
        return isOneSided && finding.place().element() == Element.OPERATION;
    }

    /** Those that only one of both documents has. */
    private void operations(Aspect aspect) {
        SortedMap<String, List<String>> byTag = new TreeMap<>();
        comparison.findings().forEach((finding, found) -> {
            if (finding.aspect() != aspect || !isWhole(finding)) return;
            Operation operation = found.operation();
            byTag.computeIfAbsent(operation.tag(), key -> new ArrayList<>()).add(item(finding, found, name(operation)));
        });
        text.section(wording.operations(aspect), byTag);
    }

    private static String name(Operation operation) {
        String address = '`' + Comparison.name(operation) + '`';
        return operation.id().isEmpty() ? address : address + ' ' + operation.id();
    }

    /** What several have in the same way is said once. */
    private void ofOperations() {
        List<String> common = new ArrayList<>();
        SortedMap<Operation, List<String>> byOperation = new TreeMap<>();
        comparison.findings().forEach((finding, found) -> {
            if (finding.place().element() == Element.SCHEMA || isWhole(finding)) return;
            String what = wording.line(finding);
            boolean isOfOne = found.operations().size() == 1;
            List<String> items = isOfOne
                    ? byOperation.computeIfAbsent(found.operations().first(), key -> new ArrayList<>())
                    : common;
            items.add(item(finding, found, isOfOne ? what : what + ", in " + names(found.operations())));
        });
        if (!common.isEmpty()) text.section("Several operations", Map.of("", common));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        byOperation.forEach((operation, items) -> groups.put(name(operation), items));
        text.section("Operations", groups);
    }

    private static String names(Set<Operation> operations) {
        String known = operations.stream()
                .limit(MAX_OPERATIONS)
                .map(Operation::toString)
                .collect(Collectors.joining(", "));
        int more = operations.size() - MAX_OPERATIONS;
        return more > 0 ? known + " and " + more + " more" : known;
    }

    private void ofSchemas() {
        SortedMap<String, List<String>> bySchema = new TreeMap<>();
        SortedMap<String, Set<String>> names = new TreeMap<>();
        SortedMap<String, Set<Operation>> operations = new TreeMap<>();
        comparison.findings().forEach((finding, found) -> {
            if (finding.place().element() != Element.SCHEMA) return;
            String schema = finding.place().schema();
            bySchema.computeIfAbsent(schema, key -> new ArrayList<>()).add(item(finding, found, wording.line(finding)));
            names.computeIfAbsent(schema, key -> new TreeSet<>()).addAll(found.names());
            operations.computeIfAbsent(schema, key -> new TreeSet<>()).addAll(found.operations());
        });
        bySchema.forEach(
                (schema, items) -> items.add(0, intro(schema, names.get(schema), operations.get(schema)) + "\n"));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        bySchema.forEach((schema, items) -> groups.put('`' + schema + '`', items));
        text.section("Schemas", groups);
    }

    private static String intro(String schema, Set<String> names, Set<Operation> operations) {
        Set<String> others = new TreeSet<>(names);
        others.remove(schema);
        String in = "In " + names(operations) + '.';
        return others.isEmpty() ? in : in + " Upstream: `" + String.join("`, `", others) + "`.";
    }
}
