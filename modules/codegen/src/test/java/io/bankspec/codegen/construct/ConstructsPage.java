package io.bankspec.codegen.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code CONSTRUCTS.md}: a table for each object, below the mark. */
final class ConstructsPage {
    private static final Path PAGE = Path.of("CONSTRUCTS.md");
    private static final String MARK = "<!-- made by ConstructsTest -->\n";

    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    void add(Construct construct, Map<String, Found> byVersion) {
        Map<Found, String> rows = new LinkedHashMap<>();
        byVersion.forEach((version, found) -> rows.merge(found, version, (one, other) -> one + ", " + other));
        rows.forEach((found, versions) -> row(construct, found, versions));
    }

    private void row(Construct construct, Found found, String versions) {
        List<String> table = tables.computeIfAbsent(construct.owner(), owner -> new ArrayList<>());
        if (table.isEmpty()) {
            List<String> places = List.copyOf(found.outcomes().keySet());
            table.add("| | OpenAPI | " + String.join(" | ", places) + " | |");
            table.add("| --- | --- |" + " --- |".repeat(places.size() + 1));
        }
        String signs =
                found.outcomes().values().stream().map(outcome -> outcome.sign).collect(Collectors.joining(" | "));
        table.add("| `%s` | %s | %s | %s |".formatted(construct.name(), versions, signs, told(construct, found)));
    }

    private static String told(Construct construct, Found found) {
        List<String> parts = new ArrayList<>();
        if (found.has(Outcome.MADE)) parts.add('`' + construct.test() + '`');
        if (found.has(Outcome.REFUSED)) parts.add(String.join("; ", found.messages()));
        if (found.has(Outcome.WAIVED)) parts.add(construct.waived());
        return String.join(". ", parts).replace("|", "\\|");
    }

    /** Fails when the committed page says something else, and then mends it, so that the change can be looked at. */
    void check() throws IOException {
        String before = Files.readString(PAGE);
        StringBuilder after = new StringBuilder(before.substring(0, before.indexOf(MARK) + MARK.length()));
        tables.forEach((owner, rows) -> after.append("\n## ")
                .append(owner)
                .append("\n\n")
                .append(String.join("\n", rows))
                .append('\n'));
        Files.writeString(PAGE, after);
        assertThat(after.toString())
                .withFailMessage("CONSTRUCTS.md was out of date. It has been written: see and commit.")
                .isEqualTo(before);
    }
}
