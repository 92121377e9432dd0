package io.bankspec.apidiff.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the specs of the working copy do to those who call the clients of an earlier revision. Options are system properties:
 *
 * <dl>
 *   <dt>{@code root}
 *   <dd>the project, the working directory by default
 *   <dt>{@code revision}
 *   <dd>what to compare with, as git understands it; by default the last tag, or, where there is none, the last commit
 *   <dt>{@code provider}
 *   <dd>one of them, all by default
 *   <dt>{@code markdown}
 *   <dd>a file that gets the same for a pull request and a changelog
 * </dl>
 *
 * <p>Fails with status 1 when a spec has changed more than its {@code info.version} says.
 */
public final class ApiDiff {
    private ApiDiff() {}

    /** Prints the report. */
    public static void main(String[] arguments) throws IOException {
        Report report = Report.of(Path.of(System.getProperty("root", ".")), option("revision"), option("provider"));
        report.lines(Text.plain()).forEach(System.out::println);
        String markdown = option("markdown");
        if (markdown != null) Files.write(Path.of(markdown), report.lines(Text.markdown()));
        if (!report.behind().isEmpty()) System.exit(1);
    }

    /** Maven hands on what is not set as text without content. */
    private static @Nullable String option(String name) {
        String value = System.getProperty(name, "");
        return value.isEmpty() ? null : value;
    }
}
