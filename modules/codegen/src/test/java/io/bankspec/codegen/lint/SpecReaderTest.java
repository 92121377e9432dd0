package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"just text", "[1, 2]", "{info: {}}", "{swagger: '1.2'}"})
    void otherDocumentIsInvalid(String text) {
        new SpecText(text).breaks("invalid", "$", text);
    }

    @Test
    void otherVersionIsInvalid() {
        clean().replace("3.0.3", "4.0.0").breaks("invalid", "$.openapi", "4.0.0");
        new SpecText("{swagger: '2.0', info: {}}").breaks("invalid", "$.swagger", "{");
    }

    @Test
    void version31IsAccepted() {
        clean().in31().isClean();
    }

    @ParameterizedTest
    @CsvSource({
        "minimum, abc",
        "minLength, -1",
        "maxItems, 1.5",
        "nullable, '\"yes\"'",
        "oneOf, []",
        "required, a",
        "enum, a"
    })
    void keywordHasTheShapeThatItTakes(String keyword, String value) {
        clean().add("properties", "height: {description: In metres., " + keyword + ": " + value + "}")
                .breaks("invalid", "$.components.schemas.User.properties.height." + keyword, "height:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E400", "-1E400", ".inf", ".nan"})
    void numberIsOneForJson(String number) {
        clean().replace("example: 2", "example: " + number)
                .breaks("unreadable", "$.paths['/users'].get.parameters[0].example", "example: ");
    }

    @Test
    void jsonMayHaveTabs() throws Exception {
        Path file =
                Files.writeString(directory.resolve("openapi.json"), "{\n\t\"openapi\": \"3.0.3\",\n\t\"info\": 1,\n}");
        assertThat(SpecLint.document(file)).contains("3.0.3");
        Files.writeString(file, "{\n\t\"openapi\": \"3.0.3\n}");
        assertThatThrownBy(() -> SpecLint.document(file))
                .hasMessageContaining("openapi.json:")
                .hasMessageEndingWith("mend the JSON");
    }

    @Test
    void whatIsMoreThanAnyDocumentHasIsUnreadable() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n");
        for (int i = 1; i < 9; i++)
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("1]\n");
        Path file = Files.writeString(directory.resolve("openapi.yaml"), bomb.toString());
        assertUnreadable(file);
    }

    @Test
    void largeDocumentIsRead() throws Exception {
        String text = clean().replace("title: Bank", "title: " + "Bank ".repeat(800_000))
                .text();
        assertThat(SpecLint.document(Files.writeString(directory.resolve("openapi.yaml"), text)))
                .hasSizeGreaterThan(4_000_000);
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
