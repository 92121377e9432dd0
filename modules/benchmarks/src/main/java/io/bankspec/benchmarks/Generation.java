package io.bankspec.benchmarks;

import io.bankspec.benchmarks.ProjectCopy.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What regenerating takes, from the call of Maven to its end. Every run is held against the files that it has written. */
final class Generation implements Measurement {
    private static final String CHANGED = "finapi";
    private static final List<String> ALL = List.of("atrium", "donkies", CHANGED, "finicity", "geezeo");
    private static final Pattern MODULE_TIME =
            Pattern.compile("\\[INFO] bankspec (\\w+) \\.+ SUCCESS \\[ *([0-9.]+) s]");
    private static final int ROUNDS = 2;

    private List<String> modules;
    private ProjectCopy project;
    private Path changed;
    private String spec;

    /** What the fastest of several runs took: whatever else the machine does can only slow a run down. */
    private record Effort(double seconds, double inModules, int files, long lines) {
        Effort faster(Effort other) {
            return other.seconds < seconds ? other : this;
        }
    }

    @Override
    public String name() {
        return "generation";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException {
        modules = quick ? List.of(CHANGED) : ALL;
        Map<String, Effort> costs = new LinkedHashMap<>();
        try (ProjectCopy copy = new ProjectCopy(Path.of(System.getProperty("root")))) {
            project = copy;
            changed = project.path("specs/" + CHANGED + "/openapi.yaml");
            spec = Files.readString(changed);
            // Compiling the generator belongs to none of the runs.
            if (!quick) project.maven("-pl", "modules/codegen", "-am", "generate-sources");
            for (int round = 0; round < (quick ? 1 : ROUNDS); round++) {
                Files.writeString(changed, spec);
                costs.merge("nothing generated yet", cold(), Effort::faster);
                costs.merge("one line of one spec is new", afterChange(), Effort::faster);
                costs.merge("nothing has changed", afterNoChange(), Effort::faster);
                costs.merge("Maven alone: `validate`", mavenAlone(), Effort::faster);
            }
        }
        return new Result(table(costs), List.of());
    }

    private Table table(Map<String, Effort> costs) {
        Table table = new Table(
                "when",
                "seconds",
                "of the first",
                "seconds in the providers' modules",
                "files written",
                "lines of Java written");
        double first = costs.values().iterator().next().seconds();
        costs.forEach((when, cost) -> table.add(
                when,
                seconds(cost.seconds()),
                Target.ratio(cost.seconds() / first),
                seconds(cost.inModules()),
                cost.files(),
                cost.lines()));
        return table;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private Effort cold() throws IOException, InterruptedException {
        for (String module : modules) project.delete(output(module));
        return run("generate-sources", Set.copyOf(modules));
    }

    private Effort afterChange() throws IOException, InterruptedException {
        String line = "        measured: {type: string, description: Nothing but a line more.}\n";
        Pattern firstProperties = Pattern.compile("\n  schemas:\n.*?\n      properties:\n", Pattern.DOTALL);
        Files.writeString(changed, firstProperties.matcher(spec).replaceFirst("$0" + line));
        Effort cost = run("generate-sources", Set.of(CHANGED));
        for (Path file : times().keySet()) if (Files.readString(file).contains(" getMeasured()")) return cost;
        throw new IllegalStateException("the new property is in no class");
    }

    private Effort afterNoChange() throws IOException, InterruptedException {
        return run("generate-sources", Set.of());
    }

    private Effort mavenAlone() throws IOException, InterruptedException {
        return run("validate", Set.of());
    }

    /** @param generated the modules of which this run is to write every file; it must not touch any other */
    private Effort run(String phase, Set<String> generated) throws IOException, InterruptedException {
        Map<Path, FileTime> before = times();
        Run run = project.maven(
                "-pl",
                modules.stream().map(module -> "modules/" + module).collect(Collectors.joining(",")),
                "-am",
                phase);
        Map<Path, FileTime> after = times();
        Set<Path> written = new TreeSet<>(after.keySet());
        written.removeIf(file -> after.get(file).equals(before.get(file)));
        Set<Path> expected = new TreeSet<>(after.keySet());
        expected.removeIf(
                file -> generated.stream().noneMatch(module -> file.startsWith(project.path(output(module)))));
        if (!written.equals(expected) || expected.isEmpty() != generated.isEmpty())
            throw new IllegalStateException(phase + " was to write " + generated + ", but wrote " + written);
        long lines = 0;
        for (Path file : written)
            if (file.toString().endsWith(".java"))
                lines += Files.readAllLines(file).size();
        return new Effort(run.seconds(), inModules(run), written.size(), lines);
    }

    /** By Maven's own account, without its start and without the generator's module. */
    private double inModules(Run run) {
        Map<String, Double> times = new HashMap<>();
        for (String line : run.log()) {
            Matcher time = MODULE_TIME.matcher(line);
            if (time.matches()) times.put(time.group(1), Double.valueOf(time.group(2)));
        }
        if (!times.keySet().containsAll(modules)) throw new IllegalStateException("times of modules: " + times);
        return modules.stream().mapToDouble(times::get).sum();
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        for (String module : modules) {
            Path output = project.path(output(module));
            if (!Files.exists(output)) continue;
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static String output(String module) {
        return "modules/" + module + "/target/generated-sources/bankspec";
    }
}
