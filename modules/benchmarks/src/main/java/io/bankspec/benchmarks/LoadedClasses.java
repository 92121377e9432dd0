package io.bankspec.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that a program has loaded, from the log of its JVM. */
record LoadedClasses(List<String> names) {
    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");
    private static final Pattern MADE = Pattern.compile(".*(\\$\\$Lambda|\\$Proxy|LambdaForm|0x).*");

    /** The option that makes the JVM write it. */
    static String option(Path log) {
        return "-Xlog:class+load:file=" + log + ":none";
    }

    static LoadedClasses in(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return new LoadedClasses(lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList());
        }
    }

    int all() {
        return names.size();
    }

    /** From jars. */
    long ofLibraries() {
        return names.stream().filter(name -> !isMade(name) && !isOfJdk(name)).count();
    }

    /** Lambdas, proxies and what comes with them, made while the program runs. */
    long made() {
        return names.stream().filter(LoadedClasses::isMade).count();
    }

    private static boolean isOfJdk(String name) {
        return JDK.matcher(name).matches();
    }

    private static boolean isMade(String name) {
        return MADE.matcher(name).matches();
    }
}
