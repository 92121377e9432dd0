package io.bankspec.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The READMEs quote compiled code, and the one of the project counts what is there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROVIDER = Pattern.compile("\\| \\[(\\w+)]\\(modules/\\w+/docs\\) \\| (\\d+) \\|");

    static Stream<Path> readmes() throws IOException {
        return Stream.concat(Stream.of(ROOT), published().stream()).map(folder -> folder.resolve("README.md"));
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void everyJavaSampleStandsInACompiledExample(Path readme) throws IOException {
        String sources = withoutBlanks(sources());
        List<String> samples = JAVA.matcher(Files.readString(readme))
                .results()
                .map(match -> match.group(1))
                .toList();

        // The BOM is no code, and what belongs to a build is used by the projects of modules/consumers.
        boolean isCode = Stream.of("bom", "codegen", "api-dump").noneMatch(readme.getParent()::endsWith);
        if (isCode) assertThat(samples).isNotEmpty();
        for (String sample : samples) {
            for (String paragraph : sample.split("\n\n")) {
                assertThat(sources).contains(withoutBlanks(paragraph));
            }
        }
    }

    @Test
    void modulesAreShownAsTheyAreCalledAndBriefly() throws IOException {
        assertThat(published())
                .extracting(Path::getFileName)
                .contains(Path.of("core"), Path.of("bom"), Path.of("finapi"));
        for (Path module : published()) {
            assertThat(module.resolve("README.md"))
                    .content()
                    .startsWith("# bankspec-" + module.getFileName() + "\n")
                    .satisfies(text -> assertThat(text.lines()).hasSizeLessThan(30));
        }
    }

    @Test
    void operationsInTheTableAreThoseOfTheSpecs() throws IOException {
        List<MatchResult> rows = PROVIDER.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .toList();

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

    /** The folders of the modules that are deployed. */
    private static List<Path> published() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
            return modules.filter(module -> isPublished(module.resolve("pom.xml")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPublished(Path pom) {
        try {
            return Files.exists(pom) && !Files.readString(pom).contains("<maven.deploy.skip>true<");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : List.of(Path.of("src"), Path.of("../consumers/src/it"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList())
                    text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }
}
