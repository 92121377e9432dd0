package io.bankspec.codegen.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A document and the files that it refers to, found without reading it as what it is: that takes longer than all the rest. */
final class ReferredFiles {
    private static final Pattern REFERENCE = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?([^#\"'\\s{}]+)");

    private ReferredFiles() {}

    static List<File> of(Path document) throws IOException {
        Set<Path> found = new TreeSet<>();
        add(document.toAbsolutePath().normalize(), found);
        return found.stream().map(Path::toFile).toList();
    }

    private static void add(Path file, Set<Path> found) throws IOException {
        if (!Files.isRegularFile(file) || !found.add(file)) return;
        // Whatever its bytes are: what is no text, the check says better.
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String name :
                REFERENCE.matcher(text).results().map(one -> one.group(1)).toList())
            if (!name.contains(":")) add(file.resolveSibling(name).normalize(), found);
    }
}
