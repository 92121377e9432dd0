package io.bankspec.codegen;

import io.bankspec.codegen.support.Generated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator on any document: {@code mvn -pl modules/codegen -am test -Dtest=AnySpecTest -Dspec=/its/path}. */
class AnySpecTest {
    private static final Pattern OPERATION = Pattern.compile("@OperationInfo\\(id = \"([^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void theClientOfTheDocumentCompilesWithoutWarnings() throws IOException {
        Path spec = Path.of(System.getProperty("spec", "../../specs/donkies/openapi.yaml"));
        long start = System.nanoTime();

        Generated client = Generated.from(spec, folder);

        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> api = sources("api");
        long operations = api.stream()
                .flatMap(source -> OPERATION.matcher(source).results().map(match -> match.group(1)))
                .distinct()
                .count();
        long lines =
                sources("").stream().mapToLong(source -> source.lines().count()).sum();
        System.out.printf(
                "%s: %d operations, %d models, %d lines, %.1f s%n",
                spec.getFileName(), operations, sources("model").size(), lines, seconds);
        client.notes().forEach(note -> System.out.println("  " + note));
    }

    private List<String> sources(String part) throws IOException {
        Path root = folder.resolve("src/main/java/io/bankspec/tiny").resolve(part);
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(AnySpecTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
