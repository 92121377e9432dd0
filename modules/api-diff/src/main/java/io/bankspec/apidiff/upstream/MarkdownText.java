package io.bankspec.apidiff.upstream;

import java.util.List;
import java.util.Map;

/** Markdown, put together line by line. */
final class MarkdownText {
    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** Nothing where there are no groups; a group without a name has no heading of its own. */
    void section(String heading, Map<String, List<String>> groups) {
        if (groups.isEmpty()) return;
        line("");
        line("## " + heading);
        groups.forEach((group, lines) -> {
            line("");
            if (!group.isEmpty()) line("### " + group + "\n");
            lines.forEach(this::line);
        });
    }

    /** Ends with a line break. */
    @Override
    public String toString() {
        return text.toString();
    }
}
