package io.bankspec.apidump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails when the API is not that of the dump, and says which lines differ and how to write it anew. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ApiMojo {
    /** Lines in a message, of those that are gone and of those that are new. */
    private static final int MOST = 20;

    /** What the message tells to run. */
    @Parameter(defaultValue = "mvn process-classes bankspec-api:update", required = true)
    String command;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> problems = new ArrayList<>();
        try {
            for (Map.Entry<Path, Dump> dump : dumps().entrySet())
                problems.addAll(problems(dump.getKey(), dump.getValue().api().lines()));
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException("cannot compare the API of " + name, e);
        }
        if (problems.isEmpty()) return;
        problems.add("If that is meant, write it anew and commit it: " + command);
        throw new MojoFailureException(String.join("\n", problems));
    }

    private static List<String> problems(Path file, Set<String> now) throws IOException {
        if (!Files.exists(file)) return List.of(file + " is missing: nothing says yet what this module promises.");
        Set<String> kept = ApiDump.read(file).lines();
        Set<String> gone = difference(kept, now);
        Set<String> added = difference(now, kept);
        if (gone.isEmpty() && added.isEmpty()) return List.of();
        List<String> problems = new ArrayList<>();
        problems.add("The API is not that of %s: %d lines gone, %d new.".formatted(file, gone.size(), added.size()));
        addSome(problems, "  - ", gone);
        addSome(problems, "  + ", added);
        return problems;
    }

    private static void addSome(List<String> problems, String mark, Set<String> lines) {
        lines.stream().limit(MOST).forEach(line -> problems.add(mark + line));
        if (lines.size() > MOST) problems.add(mark + "and " + (lines.size() - MOST) + " more");
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
