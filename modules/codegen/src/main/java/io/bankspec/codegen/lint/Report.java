package io.bankspec.codegen.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the violations of one file. */
final class Report {
    private final String file;
    private final List<Violation> violations = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    void add(Node at, String rule, String message, String remedy) {
        Violation violation = new Violation(at.file(), at.line(), at.pathInFile(), rule, message, remedy).of(file);
        // What several flows share is checked for each of them, and reported once.
        if (!violations.contains(violation)) violations.add(violation);
    }

    /** In the order of the file. */
    List<Violation> violations() {
        return violations.stream()
                .sorted(Comparator.comparingInt(Violation::line))
                .toList();
    }
}
