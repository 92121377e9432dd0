package io.bankspec.codegen.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Copies the generated pages to where readers look for them, and deletes those of tags that are gone. They are
 * committed, so that the diff of a page shows what a change of the spec means for callers.
 */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class DocsMojo extends AbstractMojo {
    @Parameter(required = true)
    private File generated;

    @Parameter(required = true)
    private File docs;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            mirror(generated.toPath(), docs.toPath());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + docs, e);
        }
    }

    static void mirror(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> names = names(from);
        for (Path stale : names(to)) if (!names.contains(stale)) Files.delete(to.resolve(stale));
        for (Path name : names) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Only pages are mirrored: whatever else lies beside them belongs to somebody. */
    private static List<Path> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .filter(name -> name.toString().endsWith("Api.md"))
                    .toList();
        }
    }
}
