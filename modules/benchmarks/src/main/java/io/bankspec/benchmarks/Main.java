package io.bankspec.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything and writes the page. With {@code -Dquick=true} it only shows that everything runs. */
public final class Main {
    private static final List<Measurement> ALL = List.of(
            new Decode(),
            new Encode(),
            new CallOverhead(),
            new ColdStart(),
            new Sizes.Clients(),
            new Parts(),
            new Sizes.Closure(),
            new WaitingFlows(),
            new Generation());

    private Main() {}

    /** @param args names of what to measure, nothing for all; the table of targets is only written for all */
    public static void main(String[] args) throws Exception {
        boolean quick = !System.getProperty("quick", "false").equals("false");
        Path page = Path.of(System.getProperty("root"), "modules", "benchmarks", "README.md");
        List<String> wanted = List.of(args);
        List<Target> targets = new ArrayList<>();
        for (Measurement measurement : ALL) {
            if (!wanted.isEmpty() && !wanted.contains(measurement.name())) continue;
            System.out.println("\n" + measurement.name() + "\n");
            Measurement.Result result = measurement.measure(quick);
            System.out.print(result.table());
            if (!quick) result.table().writeTo(page, measurement.name());
            targets.addAll(result.targets());
        }
        Table table = new Table("target", "wanted", "measured", "reached");
        for (Target target : targets)
            table.add(target.what(), target.wanted(), Target.ratio(target.figure()), target.isReached() ? "yes" : "no");
        System.out.print("\n" + table);
        if (!quick && wanted.isEmpty()) table.writeTo(page, "targets");
        // The HTTP client's idle threads would hold the program for a minute.
        System.exit(0);
    }
}
