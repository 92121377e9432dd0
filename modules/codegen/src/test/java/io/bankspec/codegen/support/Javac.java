package io.bankspec.codegen.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of this JDK, in this process. */
final class Javac {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

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
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(problems, null, null)) {
            files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(
                    javax.tools.StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(classes)));
            JAVAC.getTask(null, files, problems, arguments, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        if (!problems.getDiagnostics().isEmpty()) throw new AssertionError(text(problems));
    }

    private static String text(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .map(Object::toString)
                .limit(10)
                .collect(Collectors.joining("\n"));
    }

    static List<Path> sources(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The class path of the tests without the generator, which generated code must not need. */
    static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("openapi-generator"))
                .map(Path::of)
                .toList();
    }
}
