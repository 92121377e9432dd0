package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No error and no warning in any spec. */
class LintTest {
    static List<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(Tool.SPECS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void spectralFindsNothing(String provider) throws Exception {
        assertClean(Tool.SPECTRAL.run(
                "lint", "--fail-severity=hint", "--ruleset=" + resource("spectral.yaml"), spec(provider)));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void redoclyFindsNothing(String provider) throws Exception {
        assertClean(Tool.REDOCLY.run(
                "lint", "--max-problems=1000", "--config=" + resource("redocly.yaml"), spec(provider)));
    }

    private static void assertClean(Tool.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static String resource(String name) {
        return Path.of("src", "test", "resources", name).toString();
    }

    private static String spec(String provider) {
        return Tool.SPECS.resolve(provider).resolve("openapi.yaml").toString();
    }
}
