package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecLintTest {
    @TempDir
    Path root;

    @Test
    void cleanSpecHasNoViolation() {
        clean().isClean();
    }

    @Test
    void violationsComeInTheOrderOfTheFile() {
        SpecText spec = clean().replace("List the users", "List the users.").replace("version: 1.0.0", "version: v1");
        assertThat(spec.violations()).extracting(Violation::rule).containsExactly("info-version", "operation-summary");
    }

    @Test
    void violationIsOneLineThatStartsWithTheFileBelowSpecs() throws Exception {
        Path extensions = root.resolve("specs/extensions.schema.json");
        Path spec = root.resolve("specs/bank/openapi.yaml");
        Files.createDirectories(spec.getParent());
        Files.copy(SpecText.EXTENSIONS, extensions);
        Files.writeString(spec, clean().replace("version: 1.0.0", "version: v1").text());
        assertThat(SpecLint.check(spec, extensions))
                .extracting(Violation::toString)
                .containsExactly("specs/bank/openapi.yaml:4: $.info.version [info-version] version is 'v1'; "
                        + "write one such as 1.0.0");
    }

    @Test
    void violationWithoutLineHasNone() {
        Violation violation = new Violation("a.yaml", 0, "$", "unreadable", "two\n  lines", "mend it");
        assertThat(violation).hasToString("a.yaml: $ [unreadable] two lines; mend it");
    }

    @Test
    void extensionsSchemaIsNeeded() throws Exception {
        Path spec = Files.writeString(root.resolve("openapi.yaml"), clean().text());
        for (String text : List.of("", "{", "[]", "{\"$schema\": \"urn:none\"}")) {
            Path extensions = Files.writeString(root.resolve("extensions.schema.json"), text);
            assertThat(SpecLint.check(spec, extensions))
                    .as(text)
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.file()).endsWith("extensions.schema.json"));
        }
        assertThat(SpecLint.check(spec, root.resolve("missing.json"))).hasSize(1);
    }
}
