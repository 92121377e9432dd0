package io.bankspec.apidiff.report;

import io.bankspec.apidump.ApiDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a module promises to programs that it did not before, and the other way round.
 *
 * @param file its dump, seen from the project
 */
record DumpDiff(Path file, SortedSet<String> removed, SortedSet<String> added) {
    /** Of all modules whose dump was there and is not the same. */
    static List<DumpDiff> between(Path before, Path root) throws IOException {
        List<DumpDiff> diffs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(before.resolve("modules"))) {
            for (Path old : files.filter(file -> file.toString().endsWith(".api"))
                    .sorted()
                    .toList()) {
                Path file = before.relativize(old);
                SortedSet<String> was = new TreeSet<>(ApiDump.read(old).lines());
                Path now = root.resolve(file);
                SortedSet<String> is =
                        Files.exists(now) ? new TreeSet<>(ApiDump.read(now).lines()) : new TreeSet<>();
                if (!was.equals(is)) diffs.add(new DumpDiff(file, without(was, is), without(is, was)));
            }
        }
        return diffs;
    }

    private static SortedSet<String> without(SortedSet<String> lines, SortedSet<String> others) {
        SortedSet<String> left = new TreeSet<>(lines);
        left.removeAll(others);
        return left;
    }

    @Override
    public String toString() {
        return file.toString().replace('\\', '/') + ": " + removed.size() + " lines gone, " + added.size() + " new";
    }
}
