package io.bankspec.apidiff.upstream;

import io.bankspec.apidiff.document.Document;
import io.bankspec.apidiff.document.OpenApiFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the maintainer's list: what a provider's own document has that ours lacks, or what is new in it. */
public final class Upstream {
    private Upstream() {}

    /**
     * Takes system properties, of which empty ones say nothing: {@code upstream}, the provider's document; {@code spec}, a folder of
     * {@code specs} or a file, with which it is compared; {@code since}, an older revision of the provider's, where only what has changed
     * since then is wanted, of which {@code spec} then tells whether it has it; {@code markdown}, a file that gets the list besides; and
     * {@code root}, the folder that has {@code specs}.
     *
     * @throws IllegalArgumentException a file is no OpenAPI document, or there is nothing to compare with
     * @throws IOException the list cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path upstream = Path.of(required("upstream"));
        String since = System.getProperty("since", "");
        String list;
        if (since.isEmpty()) list = list(file(required("spec")), upstream);
        else if (System.getProperty("spec", "").isEmpty()) list = changes(Path.of(since), upstream);
        else list = changes(file(required("spec")), Path.of(since), upstream);
        String markdown = System.getProperty("markdown", "");
        if (!markdown.isEmpty()) Files.writeString(Path.of(markdown), list);
        System.out.print(list);
    }

    private static String required(String name) {
        String value = System.getProperty(name, "");
        if (value.isEmpty()) throw new IllegalArgumentException("say -D" + name + "=…");
        return value;
    }

    private static Path file(String spec) {
        boolean isFile = spec.endsWith(".yaml") || spec.endsWith(".yml") || spec.endsWith(".json");
        return isFile ? Path.of(spec) : Path.of(System.getProperty("root", ""), "specs", spec, "openapi.yaml");
    }

    private static Document document(Path file) {
        return new Document(OpenApiFile.read(file));
    }

    static String list(Path spec, Path upstream) {
        Comparison comparison = Comparison.of(document(spec), document(upstream));
        boolean isOurs = spec.endsWith("openapi.yaml") && spec.getNameCount() > 1;
        String whose = isOurs ? spec.getName(spec.getNameCount() - 2).toString() : "ours";
        return new Report(comparison, Wording.GAPS, (finding, found) -> "").markdown("What " + whose + " lacks");
    }

    private static String changes(Path since, Path upstream) {
        Comparison comparison = Comparison.of(document(since), document(upstream));
        return new Report(comparison, Wording.REVISIONS, (finding, found) -> "").markdown("What has changed upstream");
    }

    static String changes(Path spec, Path since, Path upstream) {
        Document old = document(since);
        Document now = document(upstream);
        Since ours = new Since(document(spec), old, now);
        return new Report(Comparison.of(old, now), Wording.REVISIONS, ours::note).markdown("What has changed upstream");
    }
}
