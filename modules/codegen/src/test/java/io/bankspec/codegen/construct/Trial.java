package io.bankspec.codegen.construct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bankspec.codegen.lint.SpecLint;
import io.bankspec.codegen.lint.Violation;
import io.bankspec.codegen.support.Generated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A document through the check and the generator. */
final class Trial {
    private static final Path EXTENSIONS = Path.of("../../specs/extensions.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Trial(Path folder) {
        this.folder = folder;
    }

    List<Violation> violations(JsonNode document) throws IOException {
        Path file = Files.createTempFile(folder, "document", ".json");
        Files.writeString(file, JSON.writeValueAsString(document));
        return SpecLint.check(file, EXTENSIONS, folder);
    }

    /** What is made of a document, file by file. */
    Map<String, String> client(JsonNode document) throws IOException {
        Path client = Files.createTempDirectory(folder, "client");
        Generated.sources(JSON.writeValueAsString(document), client);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(client)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(client.relativize(path).toString(), text(path)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
