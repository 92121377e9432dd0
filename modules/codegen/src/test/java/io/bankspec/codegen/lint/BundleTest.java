package io.bankspec.codegen.lint;

import static io.bankspec.codegen.lint.SpecText.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.codegen.support.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final String SHARED = """
            components:
              schemas:
                Paging:
                  type: object
                  description: Where the page is.
                  properties:
                    pages: {type: integer, format: int32, description: How many there are.}
                    next: {$ref: 'more/Link.json'}
                    error: {$ref: '../openapi.yaml#/components/schemas/Error'}
                Error: {type: object, description: Another one., properties: {own: {$ref: '#/components/schemas/Error'}}}
            """;
    private static final String LINK = "{\"type\": \"string\", \"description\": \"Address of a page.\"}";

    @TempDir
    Path folder;

    @BeforeEach
    void putTheFilesInPlace() throws IOException {
        Files.createDirectories(folder.resolve("shared/more"));
        Files.writeString(folder.resolve("shared/common.yaml"), SHARED);
        Files.writeString(folder.resolve("shared/more/Link.json"), LINK);
    }

    private Path spec(String reference) throws IOException {
        SpecText spec =
                clean().replace("paging: {$ref: '#/components/schemas/Paging'}", "paging: {$ref: '" + reference + "'}");
        int at = spec.text().indexOf("    Paging:\n");
        String without =
                spec.text().substring(0, at) + spec.text().substring(spec.text().indexOf("    UserCreate:"));
        return Files.writeString(folder.resolve("openapi.yaml"), without);
    }

    private List<Violation> violations(Path spec) {
        return SpecLint.check(spec, SpecText.EXTENSIONS);
    }

    @Test
    void referenceMayLeadToAFileBesideAndFromThereToOthers() throws Exception {
        Path spec = spec("shared/common.yaml#/components/schemas/Paging");
        assertThat(violations(spec)).isEmpty();
        Generated.from(spec, folder.resolve("client")).run("""
                UserPage page = UserPage.fromJson(json("{'paging':{'pages':2,'next':'n','error':{'code':'c'}}}"));
                assertThat(page.getPaging().getPages()).isEqualTo(2);
                assertThat(page.getPaging().getNext()).isEqualTo("n");
                assertThat(page.getPaging().getError().getCode()).isEqualTo("c");
                """);
    }

    @Test
    void componentOfAnotherFileMayHaveANameThatIsTaken() throws Exception {
        Generated.from(spec("shared/common.yaml#/components/schemas/Error"), folder.resolve("client"))
                .run("""
                var error = UserPage.fromJson(json("{'paging':{'own':{'own':{}}}}")).getPaging();
                assertThat(error.getOwn().getOwn()).isNotNull();
                """);
    }

    @Test
    void violationNamesTheFileThatItIsIn() throws Exception {
        Path shared = folder.resolve("shared/common.yaml");
        Files.writeString(shared, SHARED.replace(", description: How many there are.", ""));
        Path spec = spec("shared/common.yaml#/components/schemas/Paging");
        assertThat(violations(spec)).singleElement().satisfies(violation -> {
            assertThat(violation.file()).endsWith("shared/common.yaml");
            assertThat(violation.line()).isEqualTo(7);
            assertThat(violation.path()).isEqualTo("$.components.schemas.Paging.properties.pages");
        });
        Files.writeString(shared, "a: [");
        assertThat(violations(spec)).singleElement().asString().contains("shared/common.yaml:1: $ [unreadable]");
    }

    @Test
    void whatIsNotThereIsSaidAtTheReference() throws Exception {
        for (String reference :
                List.of("none.yaml", "shared/common.yaml#/components/schemas/None", "https://a.test/b.yaml")) {
            Path spec = spec(reference);
            assertThat(violations(spec)).singleElement().satisfies(violation -> {
                assertThat(violation.rule()).isEqualTo("invalid");
                assertThat(violation.path()).endsWith("properties.paging['$ref']");
            });
            assertThatThrownBy(() -> SpecLint.document(spec))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("openapi.yaml:");
        }
    }
}
