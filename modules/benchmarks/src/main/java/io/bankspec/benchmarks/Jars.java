package io.bankspec.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes jars, because programs are started from jars and not from folders of a build. */
final class Jars {
    private Jars() {}

    /** All classes beside this one. */
    static Path ofPackage(Class<?> member, Path directory) throws IOException {
        Path jar = directory.resolve(member.getPackageName() + ".jar");
        if (Files.exists(jar)) return jar;
        String path = member.getPackageName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : filesIn(root(member).resolve(path))) {
                entries.putNextEntry(new JarEntry(path + '/' + file.getFileName()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path root(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
