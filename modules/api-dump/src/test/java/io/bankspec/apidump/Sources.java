package io.bankspec.apidump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Sources of a few lines, compiled by this JDK. */
final class Sources {
    private Sources() {}

    /** The members of class {@code a.A}, whose source it is, or of what stands beside it. */
    static Stream<String> lines(Path folder, String source) throws IOException {
        return ApiDump.of(compile(folder, "a/A.java", "package a;\nimport org.jspecify.annotations.*;\n" + source))
                .lines()
                .stream();
    }

    /**
     * Compiles.
     *
     * @param files a name, then its text, and so on
     * @return the root folder of the classes
     */
    static Path compile(Path folder, String... files) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path = System.getProperty("java.class.path");
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-parameters", "-cp", path, "-p", path, "-d", classes.toString()));
        for (int i = 0; i < files.length; i += 2) {
            Path file = folder.resolve("sources").resolve(files[i]);
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, files[i + 1]).toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) throw new AssertionError("javac: " + status);
        return classes;
    }
}
