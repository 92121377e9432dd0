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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A document through the check and the generator. */
final class Trial {
    private static final Path EXTENSIONS = Path.of("../../specs/extensions.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<JsonNode, Map<String, String>> clients = new ConcurrentHashMap<>();

    Trial(Path folder) {
        this.folder = folder;
    }

    List<Violation> violations(JsonNode document) throws IOException {
        Path file = Files.createTempFile(folder, "document", ".json");
        Files.writeString(file, JSON.writeValueAsString(document));
        return SpecLint.check(file, EXTENSIONS, folder);
    }

    /** The whole number of a version. */
    static String full(String version) {
        return version.equals("3.0") ? "3.0.3" : "3.1.0";
    }

    /** The same as {@link #client}, kept for others that have this document in common. */
    Map<String, String> shared(JsonNode document) throws IOException {
        Map<String, String> known = clients.get(document);
        if (known != null) return known;
        Map<String, String> client = client(document);
        clients.put(document, client);
        return client;
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
