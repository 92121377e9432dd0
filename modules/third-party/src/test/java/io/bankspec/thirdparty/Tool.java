package io.bankspec.thirdparty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs from npm, at the versions named here and nowhere else. */
enum Tool {
    /** The rules come in a package of their own, which moves without the program. */
    SPECTRAL("spectral", "@stoplight/spectral-cli@6.16.3", "@stoplight/spectral-rulesets@1.23.1"),
    REDOCLY("redocly", "@redocly/cli@2.77.0"),
    /** The newest Prism that runs on Node 20; left alone, its parts would be newer than itself. */
    PRISM(
            "prism",
            "@stoplight/prism-cli@5.14.2",
            "@stoplight/prism-core@5.8.0",
            "@stoplight/prism-http@5.12.0",
            "@stoplight/prism-http-server@5.12.0");

    static final Path SPECS = Path.of(System.getProperty("specs"));

    private final String program;
    private final List<String> packages;

    Tool(String program, String... packages) {
        this.program = program;
        this.packages = List.of(packages);
    }

    record Outcome(int exitCode, String output) {}

    /** Runs to the end, which the first time includes the download. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(Path.of("target"), program, ".log");
        Process process = start(log, arguments);
        try {
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            return new Outcome(ended ? process.exitValue() : -1, Files.readString(log));
        } finally {
            stop(process);
            Files.delete(log);
        }
    }

    Process start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("npx", "--yes"));
        packages.forEach(name -> command.addAll(List.of("-p", name)));
        command.addAll(List.of("--", program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Nobody is told that the tools are used here.
        builder.environment().putAll(Map.of("SCARF_ANALYTICS", "false", "REDOCLY_TELEMETRY", "off"));
        return builder.start();
    }

    /** Ends the process and what it started: npx runs the program as its grandchild. */
    static void stop(Process process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.sort(Comparator.comparing(ProcessHandle::pid).reversed());
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
