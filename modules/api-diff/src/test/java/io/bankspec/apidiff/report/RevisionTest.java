package io.bankspec.apidiff.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
    private static final String POM = """
            <project><properties><provider>saver</provider><clientName>Saver</clientName></properties></project>
            """;

    @TempDir
    Path root;

    private Git git;

    @BeforeEach
    void aProjectWithOneCommit() throws Exception {
        git = Git.init().setDirectory(root.toFile()).call();
        write("modules/saver/pom.xml", POM);
        write("modules/saver/api/saver.api", "one.Type\n    void gone()\n    void stays()\n");
        write("specs/saver/openapi.yaml", spec("1.0.0", "old"));
        commit();
    }

    private static String spec(String version, String field) {
        return """
                openapi: 3.0.3
                info: {title: T, version: %s}
                paths:
                  /it:
                    get:
                      tags: [It]
                      operationId: readIt
                      responses:
                        '200':
                          description: It.
                          content: {application/json: {schema: {$ref: '#/components/schemas/It'}}}
                components:
                  schemas:
                    It: {type: object, properties: {id: {type: string}, %s: {type: string}}}
                """.formatted(version, field);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("m")
                .setAuthor("a", "a@example.org")
                .setCommitter("a", "a@example.org")
                .setSign(false)
                .call();
    }

    @Test
    void theWorkingCopyIsComparedWithTheLastCommit() throws IOException {
        write("specs/saver/openapi.yaml", spec("1.0.0", "young"));
        write("modules/saver/api/saver.api", "one.Type\n    void stays()\n    void fresh()\n");

        Report report = Report.of(root, null, null);

        assertThat(report.since()).isEqualTo("HEAD");
        assertThat(report.behind())
                .containsExactly("info.version of specs/saver/openapi.yaml has to be at least 2.0.0");
        assertThat(String.join("\n", report.lines(Text.plain())))
                .contains("breaking since 1.0.0, so at least 2.0.0, which info.version has not")
                .contains("it().readIt()")
                .contains("It.getOld() does not compile; compiled before: NoSuchMethodError")
                .contains("modules/saver/api/saver.api: 1 lines gone, 1 new")
                .contains("void gone()");
        assertThat(report.lines(Text.markdown()))
                .contains(
                        "### saver 1.0.0 -> 1.0.0: breaking since 1.0.0, so at least 2.0.0, which info.version has not\n");
    }

    @Test
    void textsAloneNeedNoVersion() throws IOException {
        write("specs/saver/openapi.yaml", spec("1.0.0", "old").replace("description: It.", "description: All of it."));

        Report report = Report.of(root, null, null);

        assertThat(report.behind()).isEmpty();
        assertThat(report.lines(Text.plain())).contains("saver 1.0.0 -> 1.0.0: only texts have changed");
    }

    @Test
    void theVersionMayBeHigherThanItHasToBe() throws IOException {
        write("specs/saver/openapi.yaml", spec("3.0.0", "young"));

        assertThat(Report.of(root, "HEAD", "saver").behind()).isEmpty();
    }

    @Test
    void theLastTagIsTheRelease() throws Exception {
        git.tag().setName("v1.0.0").setAnnotated(false).setSigned(false).call();
        write("specs/saver/openapi.yaml", spec("2.0.0", "young"));
        commit();

        Report report = Report.of(root, null, null);

        assertThat(report.since()).isEqualTo("v1.0.0");
        assertThat(report.specs())
                .singleElement()
                .satisfies(diff -> assertThat(diff.isEmpty()).isFalse());
    }

    @Test
    void aProviderThatWasNotThereIsNew() throws IOException {
        write("modules/other/pom.xml", POM.replace("saver", "other").replace("Saver", "Other"));

        assertThat(Report.of(root, null, null).lines(Text.plain()))
                .containsExactly("Since HEAD:", "other: new", "saver 1.0.0 -> 1.0.0: nothing has changed");
    }

    @Test
    void aRevisionThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of(root, "nowhere", null).lines(Text.plain()))
                .withMessage("there is no revision nowhere");
    }

    @Test
    void aFolderWithoutARepositoryIsNamed(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of(folder, null, null))
                .withMessageEndingWith(" is in no git repository");
    }
}
