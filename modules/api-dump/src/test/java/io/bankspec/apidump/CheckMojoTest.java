package io.bankspec.apidump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {
    @TempDir
    Path folder;

    private Path classes;
    private Path dump;

    @BeforeEach
    void keepTheFirstApi() throws Exception {
        compile("String getIban(); void close();");
        Sources.compile(folder, "a/generated/G.java", "package a.generated; public interface G {}");
        dump = folder.resolve("api/bank.api");
        with(new UpdateMojo()).execute();
    }

    private void compile(String members) throws IOException {
        classes = Sources.compile(folder, "a/A.java", "package a; public interface A { " + members + " }");
    }

    private <M extends ApiMojo> M with(M mojo) {
        mojo.classes = classes.toFile();
        mojo.folder = folder.resolve("api").toFile();
        mojo.name = "bank";
        mojo.generated = "a.generated";
        return mojo;
    }

    private void check() throws Exception {
        CheckMojo mojo = with(new CheckMojo());
        mojo.command = "mvn update";
        mojo.execute();
    }

    @Test
    void whatGeneratedCodeCallsIsKeptApart() {
        assertThat(dump).hasContent("""
                # The public API of bank.
                a.A
                    interface A
                    void close()
                    String getIban()
                """);
        assertThat(folder.resolve("api/bank-generated.api")).hasContent("""
                # What generated code calls in bank, and changes together with the generator: a promise to
                # nobody else, but for what a generated class inherits from here.
                a.generated.G
                    interface G
                """);
    }

    @Test
    void theSameApiPasses() throws Exception {
        check();
        Files.writeString(dump, Files.readString(dump).replace("\n", "\r\n"));
        check();
    }

    @Test
    void theFailureNamesEachLineAndTheCommand() throws Exception {
        compile("int getIban(); void close(); void open();");
        assertThatThrownBy(this::check).isInstanceOf(MojoFailureException.class).hasMessage("""
                        The API is not that of %s: 1 lines gone, 2 new.
                          - a.A: String getIban()
                          + a.A: int getIban()
                          + a.A: void open()
                        If that is meant, write it anew and commit it: mvn update""".formatted(dump));
    }

    @Test
    void anUpdateMendsIt() throws Exception {
        compile("int getIban(); void close(); void open();");
        with(new UpdateMojo()).execute();
        check();
        assertThat(dump).content().contains("    int getIban()\n").doesNotContain("String getIban");
    }

    @Test
    void aDumpThatIsMissingIsAFailureToo() throws Exception {
        Files.delete(dump);
        assertThatThrownBy(this::check)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(dump + " is missing")
                .hasMessageEndingWith(": mvn update");
        with(new UpdateMojo()).execute();
        check();
    }

    @Test
    void ofManyLinesSomeAreShownAndTheRestCounted() throws Exception {
        compile(IntStream.range(0, 100).mapToObj(i -> "void m" + i + "();").collect(Collectors.joining()));
        assertThatThrownBy(this::check)
                .hasMessageContaining("2 lines gone, 100 new")
                .hasMessageContaining("\n  + and 80 more\n")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(25));
    }
}
