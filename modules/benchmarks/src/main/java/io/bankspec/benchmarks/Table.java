package io.bankspec.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A Markdown table of results, for the screen and for a page. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... headings) {
        add((Object[]) headings);
        add(Arrays.stream(headings).map(heading -> "---:").toArray());
    }

    void add(Object... cells) {
        text.append(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Replaces what stands between the two comments with this name. */
    void writeTo(Path page, String name) throws IOException {
        String start = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        String old = Files.readString(page);
        int from = old.indexOf(start) + start.length();
        int to = old.indexOf(end);
        if (from < start.length() || to < from) throw new IOException(page + " has no place called " + name);
        Files.writeString(page, old.substring(0, from) + text + old.substring(to));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
