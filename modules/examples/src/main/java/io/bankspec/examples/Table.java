package io.bankspec.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text in columns. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
        rows.add(Arrays.stream(headings)
                .map(heading -> "-".repeat(heading.length()))
                .toList());
    }

    void add(List<String> row) {
        rows.add(row);
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++)
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
