package io.bankspec.codegen.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java in the pages of a client, as sources. */
final class PageSamples {
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)\n```");
    private static final Pattern CLASS = Pattern.compile("(?m)^public class (\\w+)");

    private PageSamples() {}

    static List<Path> written(Path docs, Path into, String imported) throws IOException {
        List<Path> sources = new ArrayList<>();
        StringBuilder statements = new StringBuilder();
        int blocks = 0;
        Files.createDirectories(into);
        for (Path page : pages(docs)) {
            Matcher found = JAVA.matcher(Files.readString(page));
            while (found.find()) {
                String code = found.group(1);
                Matcher name = CLASS.matcher(code);
                if (!name.find()) statements.append("static void block%d() {\n%s\n}\n".formatted(blocks++, code));
                else
                    sources.add(Files.writeString(
                            into.resolve(name.group(1) + ".java"),
                            "package samples;\n" + name.replaceFirst("@SuppressWarnings(\"deprecation\") $0")));
            }
        }
        String all = "package samples;\nimport " + imported + ".*;\nclass Statements {\n" + statements + "}";
        if (blocks > 0) sources.add(Files.writeString(into.resolve("Statements.java"), all));
        return sources;
    }

    private static List<Path> pages(Path docs) throws IOException {
        try (Stream<Path> files = Files.walk(docs)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
