package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Element;
import io.bankspec.apidiff.document.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many findings of which kind there are of what. */
final class Counts {
    private enum Subject {
        OPERATIONS,
        PARAMETERS,
        BODIES,
        MEDIA_TYPES,
        STATUSES,
        HEADERS,
        PROPERTIES
    }

    private Counts() {}

    /** Lines of a table in Markdown; in each row what there are none of is left empty. */
    static List<String> table(Collection<Finding> findings, Wording wording) {
        Map<Subject, Map<Aspect, Integer>> counts = new EnumMap<>(Subject.class);
        Map<Aspect, Integer> columns = new TreeMap<>(Map.of(Aspect.LACKS, 0, Aspect.ADDS, 0));
        for (Finding finding : findings) {
            counts.computeIfAbsent(subject(finding.place()), key -> new EnumMap<>(Aspect.class))
                    .merge(finding.aspect(), 1, Integer::sum);
            columns.merge(finding.aspect(), 1, Integer::sum);
        }
        List<String> lines = new ArrayList<>();
        if (findings.isEmpty()) return List.of("No differences.");
        StringBuilder head = new StringBuilder("| " + findings.size() + " differences |");
        columns.keySet()
                .forEach(aspect ->
                        head.append(' ').append(wording.column(aspect)).append(" |"));
        lines.add(head.toString());
        lines.add("|---|" + "---|".repeat(columns.size()));
        counts.forEach((subject, row) -> {
            StringBuilder line = new StringBuilder(
                    "| " + subject.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |");
            columns.keySet()
                    .forEach(aspect -> line.append(' ')
                            .append(row.containsKey(aspect) ? row.get(aspect) : "")
                            .append(" |"));
            lines.add(line.toString());
        });
        return lines;
    }

    private static Subject subject(Place place) {
        if (place.element() == Element.SCHEMA || !place.path().isEmpty()) return Subject.PROPERTIES;
        return switch (place.element()) {
            case PARAMETER -> Subject.PARAMETERS;
            case REQUEST_BODY -> Subject.BODIES;
            case REQUEST_MEDIA_TYPE, RESPONSE_MEDIA_TYPE -> Subject.MEDIA_TYPES;
            case RESPONSE -> Subject.STATUSES;
            case RESPONSE_HEADER -> Subject.HEADERS;
            default -> Subject.OPERATIONS;
        };
    }
}
