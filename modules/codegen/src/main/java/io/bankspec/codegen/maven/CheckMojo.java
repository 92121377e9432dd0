package io.bankspec.codegen.maven;

import io.bankspec.codegen.lint.SpecLint;
import io.bankspec.codegen.lint.Violation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Checks one spec, and tells the generator whether there is anything to do. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The OpenAPI document. */
    @Parameter(required = true)
    File spec;

    /** Whether the rules of {@code specs/README.md} are checked. Whether anything has changed is told in any case. */
    @Parameter(property = "bankspec.check", defaultValue = "true")
    boolean check;

    /** Templates that take the place of those of this plugin, by their names. */
    @Parameter
    @Nullable
    File templates;

    /** Schema of vendor extensions, where there are others than those of this plugin. */
    @Parameter
    @Nullable
    File extensions;

    /** Where the generator writes. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/bankspec", required = true)
    File output;

    /** Says on the screen what is under way, also when Maven is told to be quiet. */
    @Parameter(property = "bankspec.progress", defaultValue = "false")
    boolean progress;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        String fingerprint;
        boolean unchanged;
        try {
            URI generator = CheckMojo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            List<File> inputs = Stream.concat(
                            ReferredFiles.of(spec.toPath()).stream(),
                            Stream.of(extensions, templates, new File(generator), project.getFile()))
                    .filter(Objects::nonNull)
                    .toList();
            fingerprint = Fingerprint.of(settings(), inputs);
            unchanged = fingerprint.equals(Fingerprint.lastOf(output.toPath()));
            // What lies there was made of a sound spec, and of this one.
            if (!unchanged && check) check();
        } catch (IOException | URISyntaxException e) {
            throw new MojoExecutionException("cannot read all that decides what is generated", e);
        }
        Path document = output.toPath().resolveSibling("openapi.json");
        if (!unchanged) handOver(document);
        Path sources = output.toPath().resolve("src/main/java");
        project.addCompileSourceRoot(sources.toString());
        if (progress)
            System.out.println((unchanged ? "compiling " : "generating ")
                    + spec.getParentFile().getName() + " …");
        if (unchanged)
            getLog().info(spec.getParentFile().getName() + ": spec and templates unchanged, nothing to generate");
        project.getProperties().setProperty("bankspec.document", document.toString());
        project.getProperties().setProperty("bankspec.fingerprint", fingerprint);
        project.getProperties().setProperty("bankspec.unchanged", String.valueOf(unchanged));
    }

    /** The generator reads what was checked: in one piece, and in the same way. */
    private void handOver(Path document) throws MojoExecutionException, MojoFailureException {
        try {
            Files.createDirectories(document.getParent());
            Files.writeString(document, SpecLint.document(spec.toPath()));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + document, e);
        }
    }

    /** What the generator takes from the project. */
    private String settings() {
        return project.getProperties().getProperty("clientName", "") + ' ' + project.getVersion();
    }

    private void check() throws IOException, MojoFailureException {
        if (extensions != null) report(SpecLint.check(spec.toPath(), extensions.toPath()));
        else checkWithOwnExtensions();
    }

    private void checkWithOwnExtensions() throws IOException, MojoFailureException {
        Path schema = Files.createTempFile("bankspec", ".schema.json");
        try (InputStream own = SpecLint.class.getResourceAsStream("/bankspec/extensions.schema.json")) {
            Files.copy(Objects.requireNonNull(own), schema, StandardCopyOption.REPLACE_EXISTING);
            report(SpecLint.check(spec.toPath(), schema, project.getBasedir().toPath()));
        } finally {
            Files.delete(schema);
        }
    }

    private void report(List<Violation> violations) throws MojoFailureException {
        if (violations.size() == 1)
            throw new MojoFailureException(violations.get(0).toString());
        if (!violations.isEmpty()) {
            violations.forEach(violation -> getLog().error(violation.toString()));
            String file = violations.get(0).file();
            throw new MojoFailureException(
                    file + " breaks rules of specs/README.md in " + violations.size() + " places, listed above");
        }
    }
}
