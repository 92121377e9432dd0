package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecReaderTest {
    @TempDir
    Path directory;

    @Test
    void missingFileIsUnreadable() {
        assertUnreadable(directory.resolve("openapi.yaml"));
    }

    @Test
    void directoryIsUnreadable() {
        assertUnreadable(directory);
    }

    @Test
    void otherEncodingIsUnreadable() throws Exception {
        Path file = directory.resolve("openapi.yaml");
        Files.write(file, "title: für".getBytes(StandardCharsets.ISO_8859_1));
        assertUnreadable(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "\u0001", "{[a]: b}", "a: &a [*a]"})
    void textThatIsNoYamlIsUnreadable(String text) throws Exception {
        Path file = directory.resolve("openapi.yaml");
        Files.writeString(file, text);
        assertUnreadable(file);
    }

    @Test
    void errorOfYamlHasItsLine() {
        clean().replace("title: Bank", "title: [Bank").breaks("unreadable", "$", "version:");
    }

    @Test
    void keyIsThereOnce() {
        clean().replace("title: Bank", "title: Bank\n  title: Bank")
                .breaks("unreadable", "$", "title: Bank\n  version");
    }

    @Test
    void statusInQuotesIsTheSameKey() {
        clean().replace("'201':", "201: {description: Made.}\n        '201':").breaks("unreadable", "$", "'201':");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "[1, 2]", "{info: {}}", "{swagger: '2.0'}"})
    void otherDocumentIsInvalid(String text) {
        new SpecText(text).breaks("invalid", "$", text);
    }

    @Test
    void otherVersionIsInvalid() {
        clean().replace("3.0.3", "3.1.0").breaks("invalid", "$.openapi", "3.1.0");
    }

    @Test
    void referenceLeadsSomewhere() {
        clean().replace("paging: {$ref: '#/components/schemas/Paging'}", "paging: {$ref: '#/components/schemas/Pages'}")
                .breaks("invalid", "$.components.schemas.UserPage.properties.paging['$ref']", "schemas/Pages");
    }

    @Test
    void referenceStaysInTheFile() {
        clean().replace("paging: {$ref: '#/components/schemas/Paging'}", "paging: {$ref: 'other.yaml'}")
                .breaks("invalid", "$.components.schemas.UserPage.properties.paging['$ref']", "other.yaml");
    }

    @Test
    void schemaIsNotMadeOfItself() {
        clean().add("schemas", "A: {$ref: '#/components/schemas/B'}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}")
                .breaks("invalid", "$.components.schemas.A", "A: {");
    }

    @Test
    void operationIdIsThereOnce() {
        clean().replace("createUser", "listUsers")
                .breaks(
                        "invalid",
                        "$.paths['/users'].post.operationId",
                        "operationId: listUsers\n      tags: [Users]\n      summary: Create");
    }

    @Test
    void errorOfTheParserHasItsPlace() {
        clean().replace("in: query", "within: query")
                .breaks("invalid", "$.paths['/users'].get.parameters[0]", "name: page");
    }

    @Test
    void furtherErrorsOfTheParserAreInTheSameViolation() {
        List<Violation> violations = clean().replace("in: query", "in: query\n          one: 1\n          two: 2")
                .violations();
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).message()).contains("one is unexpected", "two is unexpected");
    }

    private static void assertUnreadable(Path file) {
        assertThat(SpecLint.check(file, SpecText.EXTENSIONS)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo("unreadable");
            assertThat(violation.message()).isNotBlank();
            assertThat(violation.remedy()).isNotBlank();
        });
    }
}
