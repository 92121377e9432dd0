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
 * Copies the generated pages to where readers look for them, and deletes those of tags and models that are gone. They are
 * committed, so that the diff of a page shows what a change of the spec means for callers.
 */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class DocsMojo extends AbstractMojo {
    /** The first line of every page: whatever else lies in the folder belongs to somebody. */
    static final String MARK = "<!-- Made of the document by the build. -->";

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
        List<Path> pages = pages(from);
        for (Path page : pages(to)) {
            boolean isMade = isMade(to.resolve(page));
            if (isMade && !pages.contains(page)) Files.delete(to.resolve(page));
            if (!isMade && pages.contains(page))
                throw new IOException(page + " was written by hand: give it another name");
        }
        for (Path page : pages) {
            Files.createDirectories(to.resolve(page).getParent());
            Files.copy(from.resolve(page), to.resolve(page), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(folder::relativize)
                    .toList();
        }
    }

    private static boolean isMade(Path page) throws IOException {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.findFirst().orElse("").equals(MARK);
        }
    }
}
