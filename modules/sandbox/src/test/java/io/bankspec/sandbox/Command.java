package io.bankspec.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program as a process of its own. */
record Command(String... options) {
    Process start(String... args) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It runs too short for the second compiler to be worth its while.
        line.add("-XX:TieredStopAtLevel=1");
        line.add("-Dstdout.encoding=UTF-8");
        line.addAll(List.of(options));
        line.addAll(List.of(args));
        ProcessBuilder program = new ProcessBuilder(line);
        // The JVM would print that it has found options there.
        program.environment().keySet().removeIf(name -> name.matches("_?JAVA_.*|JDK_JAVA_OPTIONS"));
        return program.start();
    }

    /** Everything that it prints until its end. */
    static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static List<String> lines(InputStream in) throws IOException {
        return text(in).lines().toList();
    }

    /** Lines as they come. */
    static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
