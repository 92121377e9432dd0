package io.bankspec.apidiff.client;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("openapi-generator"))
            .map(Path::of)
            .toList();

    private Javac() {}

    /** What the compiler refuses, where. */
    public record Mistake(String file, long line, String message) {}

    /**
     * Compiles sources against the class path of this process.
     *
     * @param others classes that come first on the class path
     * @param classes where the classes go
     * @return every mistake, in the order of the compiler; nothing is written if there is one
     */
    public static List<Mistake> compile(List<Path> sources, List<Path> others, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-parameters", "-nowarn", "-Xmaxerrs", "1000000");
        try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> classPath = new ArrayList<>(others);
            classPath.addAll(CLASS_PATH);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            javac.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.getDiagnostics().stream()
                .filter(mistake -> mistake.getKind() == Diagnostic.Kind.ERROR)
                .map(mistake -> new Mistake(
                        Path.of(mistake.getSource().getName()).getFileName().toString(),
                        mistake.getLineNumber(),
                        mistake.getMessage(Locale.ROOT)))
                .toList();
    }
}
