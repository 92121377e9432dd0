package io.bankspec.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMojoTest {
    private static final String SOUND = """
        openapi: 3.0.3
        info:
          title: Bank
          version: 1.0.0
          x-source: revision of May 2018
          license: {name: Apache-2.0}
        servers:
          - {url: 'https://api.bank.test/v1', x-name: production}
        paths: {}
        """;

    @TempDir
    private Path folder;

    private Path spec;
    private File extensions;
    private boolean check = true;

    @BeforeEach
    void putTheInputsInPlace() throws IOException {
        spec = Files.writeString(Files.createDirectory(folder.resolve("bank")).resolve("openapi.yaml"), SOUND);
        extensions = Files.copy(Path.of("../../specs/extensions.schema.json"), folder.resolve("extensions.schema.json"))
                .toFile();
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(Files.createDirectory(folder.resolve("templates")).resolve("model.mustache"), "{{view}}");
        Files.createDirectory(folder.resolve("output"));
    }

    @Test
    void withoutOutputThereIsSomethingToGenerate() throws Exception {
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void withTheOutputOfTheSameInputsThereIsNot() throws Exception {
        generate();
        assertThat(isUnchanged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank/openapi.yaml", "extensions.schema.json", "templates/model.mustache", "pom.xml"})
    void everyInputCounts(String input) throws Exception {
        generate();
        Files.writeString(folder.resolve(input), Files.readString(folder.resolve(input)) + "\n");
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void aFileThatTheSpecRefersToCountsToo() throws Exception {
        Path shared = Files.writeString(folder.resolve("shared.yaml"), "{type: string, description: A text.}");
        Files.writeString(spec, SOUND + "# $ref: '../shared.yaml'\n");
        generate();
        assertThat(isUnchanged()).isTrue();
        Files.writeString(shared, "{type: integer, description: A number.}");
        assertThat(isUnchanged()).isFalse();
    }

    @Test
    void theGeneratorIsGivenWhatWasChecked() throws Exception {
        Path document = Path.of(check().getProperty("bankspec.document"));
        assertThat(Files.readString(document)).startsWith("{\"openapi\":\"3.0.3\"");
    }

    @Test
    void anUnsoundSpecFailsAlsoWhereOutputOfASoundOneLies() throws Exception {
        generate();
        Files.writeString(spec, SOUND.replace("3.0.3", "2.0"));
        assertThatThrownBy(this::isUnchanged)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("OpenAPI version is '2.0'")
                .hasMessageMatching("[^\\n]*openapi.yaml:1: \\$.openapi \\[invalid] [^\\n]*");
    }

    @Test
    void aSpecThatIsMissingIsSaid() throws IOException {
        Files.delete(spec);
        assertThatThrownBy(this::isUnchanged)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void extensionsAreThoseOfThePluginWhereAProjectHasNoneOfItsOwn() throws Exception {
        extensions = null;
        assertThat(isUnchanged()).isFalse();
        Files.writeString(spec, SOUND + "x-unheard: 1\n");
        assertThatThrownBy(this::isUnchanged)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("bank/openapi.yaml:")
                .hasMessageContaining("x-unheard is not known here");
    }

    @Test
    void withoutTheCheckAnyDocumentGoesOn() throws Exception {
        check = false;
        Files.writeString(spec, "openapi: 3.0.3\n");
        assertThat(isUnchanged()).isFalse();
    }

    private boolean isUnchanged() throws MojoExecutionException, MojoFailureException {
        return Boolean.parseBoolean(check().getProperty("bankspec.unchanged"));
    }

    private void generate() throws Exception {
        Files.writeString(folder.resolve("output/fingerprint"), check().getProperty("bankspec.fingerprint") + "\n");
    }

    private Properties check() throws MojoExecutionException, MojoFailureException {
        CheckMojo mojo = new CheckMojo();
        mojo.spec = spec.toFile();
        mojo.extensions = extensions;
        mojo.templates = folder.resolve("templates").toFile();
        mojo.output = folder.resolve("output").toFile();
        mojo.check = check;
        mojo.project = new MavenProject(new Model());
        mojo.project.setFile(folder.resolve("pom.xml").toFile());
        mojo.execute();
        return mojo.project.getProperties();
    }
}
