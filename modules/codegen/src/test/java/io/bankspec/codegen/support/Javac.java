package io.bankspec.codegen.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
public final class Javac {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** That of the tests without the generator, which generated code must not need. */
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("openapi-generator"))
            .map(Path::of)
            .toList();

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

    /** Nothing on 17 itself, where it would only make the compiler open the tables of all releases each time. */
    private static final List<String> RELEASE =
            Runtime.version().feature() == 17 ? List.of() : List.of("--release", "17");

    /** One for all, as opening the class path takes longer than compiling does. */
    private static final StandardJavaFileManager FILES = files();

    private Javac() {}

    private static StandardJavaFileManager files() {
        return JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    }

    /**
     * Compiles sources into {@code classes}, and against what is there already.
     *
     * @throws AssertionError the compiler had something to say
     */
    public static void compile(List<Path> sources, Path classes, String... options) throws IOException {
        compile(sources, classes, classes, options);
    }

    /** The same against classes elsewhere. */
    static synchronized void compile(List<Path> sources, Path classes, Path against, String... options)
            throws IOException {
        List<Path> classPath = new ArrayList<>(CLASS_PATH);
        classPath.add(Files.createDirectories(against));
        FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        compile(FILES, sources, Files.createDirectories(classes), options);
    }

    /** The same for sources with a module descriptor. */
    static void compileModule(List<Path> sources, Path classes) throws IOException {
        try (StandardJavaFileManager files = files()) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath());
            compile(files, sources, Files.createDirectories(classes));
        }
    }

    private static void compile(StandardJavaFileManager files, List<Path> sources, Path classes, String... options)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-parameters"));
        arguments.addAll(RELEASE);
        arguments.addAll(List.of(options));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        boolean done = JAVAC.getTask(null, files, problems, arguments, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
        String text = problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .map(Object::toString)
                .limit(10)
                .collect(Collectors.joining("\n"));
        if (!done || !text.isEmpty()) throw new AssertionError(text);
    }

    public static List<Path> sources(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Core and what it needs. */
    private static List<Path> modulePath() {
        return CLASS_PATH.stream()
                .filter(entry -> MODULES.stream().anyMatch(entry.toString()::contains))
                .toList();
    }
}
