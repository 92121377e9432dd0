package io.bankspec.benchmarks;

import io.bankspec.benchmarks.cold.Bare;
import io.bankspec.benchmarks.cold.Ours;
import io.bankspec.benchmarks.cold.Stock;
import io.bankspec.benchmarks.cold.WithRetrofit;
import io.bankspec.core.testing.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the first call of a program costs: from its {@code main} in a fresh JVM to the decoded answer. */
final class ColdStart implements Measurement {
    private static final Map<Side, Class<?>> PROGRAMS = Map.of(
            Side.OURS, Ours.class, Side.STOCK, Stock.class, Side.RETROFIT, WithRetrofit.class, Side.BARE, Bare.class);

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("cold-start");
        try (LoopbackServer provider = Loopback.answering("readMember")) {
            return measure(new Programs(directory, provider.url()), quick ? 3 : 18);
        } finally {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) Files.delete(file);
            }
            Files.delete(directory);
        }
    }

    private static Result measure(Programs programs, int forks) throws IOException, InterruptedException {
        Map<Side, List<Long>> nanos = new EnumMap<>(Side.class);
        for (Side side : Side.values()) nanos.put(side, new ArrayList<>());
        // In turns, so that other work on the machine hits all of them.
        for (int i = 0; i < forks; i++)
            for (Side side : Side.values()) nanos.get(side).add(programs.nanos(side));
        double bare = Median.of(nanos.get(Side.BARE));
        double ours = Median.of(nanos.get(Side.OURS));
        double stock = Median.of(nanos.get(Side.STOCK));
        Table table = new Table("program", "time", "classes loaded †", "from jars †", "lambdas and proxies †");
        for (Side side : List.of(Side.BARE, Side.RETROFIT, Side.OURS, Side.STOCK)) {
            LoadedClasses classes = programs.classes(side);
            table.add(
                    side.name().toLowerCase(Locale.ROOT),
                    Target.ratio(Median.of(nanos.get(side)) / bare),
                    classes.all(),
                    classes.ofLibraries(),
                    classes.made());
        }
        return new Result(
                table,
                List.of(
                        Target.atMost("cold start, to bare OkHttp", ours / bare, 1.15),
                        Target.atMost("cold start, to stock", ours / stock, 0.7)));
    }

    /** The programs, as jars. */
    private record Programs(Path directory, String server) {
        long nanos(Side side) throws IOException, InterruptedException {
            String[] words = run(side, List.of()).strip().split(" ");
            return Long.parseLong(words[words.length - 1]);
        }

        LoadedClasses classes(Side side) throws IOException, InterruptedException {
            Path log = directory.resolve("classes.log");
            run(side, List.of(LoadedClasses.option(log)));
            return LoadedClasses.in(log);
        }

        private String run(Side side, List<String> options) throws IOException, InterruptedException {
            List<Path> classPath = new ArrayList<>(side.classPath("atrium"));
            classPath.add(Jars.ofPackage(PROGRAMS.get(side), directory));
            return Fork.run(classPath, options, PROGRAMS.get(side), server);
        }
    }
}
