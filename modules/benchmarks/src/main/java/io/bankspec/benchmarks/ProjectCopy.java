package io.bankspec.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The project without anything that was built, in a folder of its own, where Maven runs as a user would start it. */
final class ProjectCopy implements AutoCloseable {
    private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules", "target");

    private final Path folder;

    ProjectCopy(Path project) throws IOException {
        folder = Files.createTempDirectory("bankspec-");
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(from.getFileName().toString())) return FileVisitResult.SKIP_SUBTREE;
                Files.createDirectories(counterpart(from));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Files.copy(from, counterpart(from));
                return FileVisitResult.CONTINUE;
            }

            private Path counterpart(Path from) {
                return folder.resolve(project.relativize(from));
            }
        });
    }

    /** What a run took, and what it said. */
    record Run(double seconds, List<String> log) {}

    Path path(String path) {
        return folder.resolve(path);
    }

    /** Maven of the program that runs, with its local repository, off line. Fails if the build does. */
    Run maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(property("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-o",
                "-Dmaven.repo.local=" + property("maven.repo.local")));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("maven.log");
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = maven.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroyForcibly();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> lines = Files.readAllLines(log);
        if (process.waitFor() != 0) throw new IllegalStateException(command + " failed:\n" + String.join("\n", lines));
        return new Run(seconds, lines);
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) throw new IllegalStateException("the system property " + name + " is missing");
        return value;
    }

    void delete(String path) throws IOException {
        if (!Files.exists(path(path))) return;
        try (Stream<Path> files = Files.walk(path(path))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        delete("");
    }
}
