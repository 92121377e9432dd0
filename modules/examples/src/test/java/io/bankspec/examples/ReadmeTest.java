package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README quotes compiled code and counts what is there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROVIDER = Pattern.compile("\\| \\[(\\w+)]\\(modules/\\w+/docs\\) \\| (\\d+) \\|");

    @Test
    void everyJavaSampleStandsInACompiledExample() throws IOException {
        String sources = withoutBlanks(sources());
        List<String> samples = matches(JAVA).map(match -> match.group(1)).toList();

        assertThat(samples).isNotEmpty();
        for (String sample : samples) {
            for (String paragraph : sample.split("\n\n")) {
                assertThat(sources).contains(withoutBlanks(paragraph));
            }
        }
    }

    @Test
    void operationsInTheTableAreThoseOfTheSpecs() throws IOException {
        List<MatchResult> rows = matches(PROVIDER).toList();

        assertThat(rows).extracting(row -> row.group(1)).containsExactlyElementsOf(providers());
        for (MatchResult row : rows) {
            String spec = Files.readString(ROOT.resolve("specs/" + row.group(1) + "/openapi.yaml"));
            long operations = spec.lines()
                    .filter(line -> line.matches(" +operationId: .*"))
                    .count();
            assertThat(Long.parseLong(row.group(2))).as(row.group(1)).isEqualTo(operations);
        }
    }

    private static List<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("specs"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve("README.md"))).results();
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList())
                text.append(Files.readString(file));
        }
        return text.toString();
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }
}
