package io.bankspec.codegen.maven;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A digest of everything that decides what is generated. The templates write it as their last file. */
final class Fingerprint {
    private Fingerprint() {}

    /** Contents, not times: a fresh checkout of an old state is still that state. */
    static String of(String settings, List<File> inputs) throws IOException {
        Hasher hasher = Hashing.sha256().newHasher().putString(settings, StandardCharsets.UTF_8);
        for (File input : inputs) {
            Path root = input.toPath();
            // The check says what is missing, and better.
            if (!input.exists()) continue;
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    hasher.putString(root.relativize(file).toString(), StandardCharsets.UTF_8);
                    hasher.putBytes(Files.readAllBytes(file));
                }
            }
        }
        return hasher.hash().toString();
    }

    /** The fingerprint of what lies in the output folder, empty when there is none. */
    static String lastOf(Path output) throws IOException {
        Path file = output.resolve("fingerprint");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }
}
