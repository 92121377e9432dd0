package io.bankspec.contract.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, where nothing of other tests is loaded, running, or on its way out. */
final class Program {
    private Program() {}

    /** What it prints. It has this JVM's class path, and no options but these. */
    static String run(Class<?> main, String argument, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(options));
        line.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName(), argument));
        ProcessBuilder program = new ProcessBuilder(line);
        // The JVM says that it has found options there, and they may load classes of their own.
        program.environment().keySet().removeIf(name -> name.matches("_?JAVA_.*|JDK_JAVA_OPTIONS"));
        Process process = program.redirectErrorStream(true).start();
        try {
            // It prints too little to have to wait for a reader.
            if (!process.waitFor(2, TimeUnit.MINUTES)) throw new AssertionError(main + " does not end");
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            process.destroyForcibly();
        }
    }
}
