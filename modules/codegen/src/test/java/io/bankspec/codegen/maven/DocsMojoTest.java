package io.bankspec.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsMojoTest {
    @TempDir
    Path generated;

    @TempDir
    Path docs;

    @BeforeEach
    void generate() throws IOException {
        page(generated.resolve("models/Bank.md"), "new");
    }

    private static Path page(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, DocsMojo.MARK + "\n" + text);
    }

    @Test
    void pagesOfEarlierRunsAreReplacedAndThoseOfWhatIsGoneDeleted() throws IOException {
        Path bank = page(docs.resolve("models/Bank.md"), "old");
        Path gone = page(docs.resolve("models/Gone.md"), "old");
        DocsMojo.mirror(generated, docs);
        assertThat(bank).content().endsWith("new");
        assertThat(gone).doesNotExist();
    }

    @Test
    void whatSomebodyWroteBesideThemStays() throws IOException {
        Path own = Files.writeString(docs.resolve("Money.md"), "# Money");
        DocsMojo.mirror(generated, docs);
        assertThat(own).content().isEqualTo("# Money");
        assertThat(docs.resolve("models/Bank.md")).exists();
    }

    @Test
    void whatSomebodyWroteInTheirPlaceIsNotOverwritten() throws IOException {
        Files.createDirectories(docs.resolve("models"));
        Files.writeString(docs.resolve("models/Bank.md"), "# Ours");
        assertThatThrownBy(() -> DocsMojo.mirror(generated, docs)).hasMessageContaining("written by hand");
    }
}
