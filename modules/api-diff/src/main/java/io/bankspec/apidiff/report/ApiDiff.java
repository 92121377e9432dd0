package io.bankspec.apidiff.report;

import io.bankspec.apidiff.client.Provider;
import io.bankspec.apidiff.verdict.Before;
import io.bankspec.apidiff.verdict.SpecDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        Path root = Path.of(System.getProperty("root", "."));
        List<SpecDiff> diffs = between(root, option("revision"), option("provider"));
        diffs.forEach(diff -> Text.plain().of(diff).forEach(System.out::println));
        String markdown = option("markdown");
        if (markdown != null) Files.write(Path.of(markdown), markdown(diffs));
        List<String> behind = diffs.stream()
                .filter(diff -> !diff.hasItsVersion())
                .map(diff -> "info.version of specs/" + diff.provider().name() + "/openapi.yaml has to be at least "
                        + diff.needed())
                .toList();
        behind.forEach(System.err::println);
        if (!behind.isEmpty()) System.exit(1);
    }

    /** Maven hands on what is not set as text without content. */
    private static @Nullable String option(String name) {
        String value = System.getProperty(name, "");
        return value.isEmpty() ? null : value;
    }

    private static List<String> markdown(List<SpecDiff> diffs) {
        return diffs.stream().flatMap(diff -> Text.markdown().of(diff).stream()).toList();
    }

    static List<SpecDiff> between(Path root, @Nullable String name, @Nullable String provider) throws IOException {
        List<SpecDiff> diffs = new ArrayList<>();
        Path folder = Files.createTempDirectory("api-diff");
        try (Revision revision = Revision.of(root, name)) {
            System.out.println("Since " + revision.name() + ':');
            for (Provider each : Providers.of(root)) {
                if (provider != null && !provider.equals(each.name())) continue;
                String spec = "specs/" + each.name();
                Path before = folder.resolve("before-" + each.name());
                if (!revision.copy(spec, before)) {
                    System.out.println(each.name() + ": new");
                    continue;
                }
                Path old = before.resolve(spec).resolve("openapi.yaml");
                diffs.add(SpecDiff.between(
                        new Before(old, each, folder.resolve("old-" + each.name())),
                        root.resolve(spec).resolve("openapi.yaml"),
                        folder.resolve("new-" + each.name())));
            }
        } finally {
            Folders.delete(folder);
        }
        return diffs;
    }
}
