package io.bankspec.codegen.maven;

import io.bankspec.codegen.lint.SpecLint;
import io.bankspec.codegen.lint.Violation;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Checks one spec, and tells the generator whether there is anything to do. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    @Parameter(required = true)
    File spec;

    @Parameter(required = true)
    File templates;

    /** Where the generator writes. */
    @Parameter(required = true)
    File output;

    /** Schema of our vendor extensions. */
    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}/specs/extensions.schema.json")
    File extensions;

    /** Says on the screen what is under way, also when Maven is told to be quiet. */
    @Parameter(property = "bankspec.progress", defaultValue = "false")
    boolean progress;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        String settings = project.getProperties().getProperty("clientName", "") + ' ' + project.getVersion();
        String fingerprint;
        boolean unchanged;
        try {
            URI generator = CheckMojo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            fingerprint = Fingerprint.of(settings, spec, extensions, templates, new File(generator));
            unchanged = fingerprint.equals(Fingerprint.lastOf(output.toPath()));
        } catch (IOException | URISyntaxException e) {
            throw new MojoExecutionException("cannot read all that decides what is generated", e);
        }
        // What lies there was made of a sound spec, and of this one.
        if (!unchanged) check();
        Path sources = output.toPath().resolve("src/main/java");
        project.addCompileSourceRoot(sources.toString());
        project.addTestCompileSourceRoot(
                output.toPath().resolve("src/test/java").toString());
        if (progress)
            System.out.println((unchanged ? "compiling " : "generating ")
                    + spec.getParentFile().getName() + " …");
        if (unchanged)
            getLog().info(spec.getParentFile().getName() + ": spec and templates unchanged, nothing to generate");
        project.getProperties().setProperty("bankspec.fingerprint", fingerprint);
        project.getProperties().setProperty("bankspec.unchanged", String.valueOf(unchanged));
    }

    private void check() throws MojoFailureException {
        List<Violation> violations = SpecLint.check(spec.toPath(), extensions.toPath());
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
