package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of RELIABILITY.md, each written by the test that proves it. A table stands between two marks,
 * {@code <!-- table: name -->} and {@code <!-- end -->}; its figures are the same in every run on every machine.
 */
public final class ReliabilityPage {
    private static final Path PAGE = Path.of("../../RELIABILITY.md");

    private final String name;
    private final List<String> lines = new ArrayList<>();

    /** A table with these columns. The page has its marks already. */
    public ReliabilityPage(String name, List<String> columns) {
        this.name = name;
        row(columns);
        row(columns.stream().map(column -> "---").toList());
    }

    public void row(List<?> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(' ').append(cell).append(" |"));
        lines.add(line.toString());
    }

    /** What the page says behind the first cell of a row, nothing where there is no such row. */
    List<String> committed(String first) throws IOException {
        String start = "| " + first + " | ";
        return Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith(start))
                .flatMap(line -> Stream.of(line.substring(start.length()).split("[ |]+")))
                .toList();
    }

    /** Fails when the committed page says something else, and then mends it, so that the change can be looked at. */
    public void check() {
        synchronized (ReliabilityPage.class) {
            try {
                String before = Files.readString(PAGE);
                String after = with(before);
                if (!before.equals(after)) Files.writeString(PAGE, after);
                assertThat(after)
                        .withFailMessage(
                                "RELIABILITY.md was out of date in '%s'. It has been written: see and commit.", name)
                        .isEqualTo(before);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String with(String page) {
        String start = "<!-- table: " + name + " -->\n";
        int from = page.indexOf(start);
        int to = page.indexOf("<!-- end -->", from);
        if (from < 0 || to < 0) throw new AssertionError("RELIABILITY.md has no marks for the table " + name);
        return page.substring(0, from + start.length()) + String.join("\n", lines) + "\n" + page.substring(to);
    }
}
