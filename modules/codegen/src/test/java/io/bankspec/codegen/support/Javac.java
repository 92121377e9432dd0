package io.bankspec.codegen.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler of this JDK, in this process. */
final class Javac {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private static final List<String> MODULES = List.of(
            "core/target/classes",
            "bankspec-core",
            "gson",
            "jspecify",
            "kotlin-stdlib",
            "okhttp-jvm",
            "okio-jvm",
            "retrofit",
            "v3/swagger-annotations");

    private Javac() {}

    /**
     * Compiles every source below {@code sources} into {@code classes}.
     *
     * @throws AssertionError the compiler had something to say
     */
    static void compile(List<Path> sources, Path classes, List<Path> classPath, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-parameters"));
        arguments.addAll(Arrays.asList(options));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
            JAVAC.getTask(null, files, problems, arguments, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        String text = problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .map(Object::toString)
                .limit(10)
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) throw new AssertionError(text);
    }

    static List<Path> sources(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Core and what it needs. */
    static String modulePath() {
        return classPath().stream()
                .map(Path::toString)
                .filter(entry -> MODULES.stream().anyMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The class path of the tests without the generator, which generated code must not need. */
    static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("openapi-generator"))
                .map(Path::of)
                .toList();
    }
}
