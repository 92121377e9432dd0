package io.bankspec.codegen.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of everything that decides what is generated. The templates write it as their last file. */
final class Fingerprint {
    private Fingerprint() {}

    /** Contents, not times: a fresh checkout of an old state is still that state. */
    static String of(String settings, File... inputs) {
        MessageDigest digest = sha256();
        digest.update(settings.getBytes(StandardCharsets.UTF_8));
        for (File input : inputs) files(input.toPath()).forEach(file -> update(digest, input.toPath(), file));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The fingerprint of what lies in the output folder, empty when there is none. */
    static String lastOf(Path output) {
        Path file = output.resolve("fingerprint");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Path> files(Path root) {
        // The check says what is missing, and better.
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + root, e);
        }
    }

    private static void update(MessageDigest digest, Path root, Path file) {
        try {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
