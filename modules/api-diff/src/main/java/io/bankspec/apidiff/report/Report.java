package io.bankspec.apidiff.report;

import io.bankspec.apidiff.client.Provider;
import io.bankspec.apidiff.verdict.Before;
import io.bankspec.apidiff.verdict.SpecDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that has changed in the specs and in the API of the modules since a revision.
 *
 * @param since the revision
 * @param news providers that it did not have
 */
record Report(String since, List<Provider> news, List<SpecDiff> specs, List<DumpDiff> dumps) {
    /**
     * Compares the working copy.
     *
     * @param revision null for the last tag, or, where there is none, the last commit
     * @param provider null for all
     */
    static Report of(Path root, @Nullable String revision, @Nullable String provider) throws IOException {
        Path folder = Files.createTempDirectory("api-diff");
        try (Revision since = Revision.of(root, revision)) {
            Path before = Files.createDirectories(folder.resolve("before"));
            Files.createDirectories(before.resolve("modules"));
            since.copy(before, path -> path.startsWith("specs/") || path.endsWith(".api"));
            List<Provider> news = new ArrayList<>();
            List<SpecDiff> specs = new ArrayList<>();
            for (Provider each : Providers.of(root)) {
                if (provider != null && !provider.equals(each.name())) continue;
                String spec = "specs/" + each.name() + "/openapi.yaml";
                Path made = folder.resolve(each.name());
                if (Files.exists(before.resolve(spec)))
                    specs.add(SpecDiff.between(
                            new Before(before.resolve(spec), each, made.resolve("old")),
                            root.resolve(spec),
                            made.resolve("new")));
                else news.add(each);
            }
            return new Report(since.name(), news, specs, DumpDiff.between(before, root));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Breaches of the one rule, each with its remedy. */
    List<String> behind() {
        return specs.stream()
                .filter(diff -> !diff.hasItsVersion())
                .map(diff -> "info.version of specs/" + diff.provider().name() + "/openapi.yaml has to be at least "
                        + diff.needed())
                .toList();
    }

    List<String> lines(Text text) {
        return Stream.of(
                        Stream.of("Since " + since + ":"),
                        news.stream().map(provider -> provider.name() + ": new"),
                        specs.stream().flatMap(diff -> text.of(diff).stream()),
                        dumps.stream().flatMap(diff -> text.of(diff).stream()),
                        behind().stream())
                .flatMap(lines -> lines)
                .toList();
    }
}
