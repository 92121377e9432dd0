package io.bankspec.contract.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.contract.ReliabilityPage;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts which of all that may happen has happened, and writes it down as tables. */
final class Coverage {
    private static final String SAME = "";

    private final Map<Fault, Map<String, Integer>> outcomes = new EnumMap<>(Fault.class);
    private final Map<String, Map<Fault, Integer>> rows = new TreeMap<>();
    private final Map<String, Map<Fault, Integer>> endings = new TreeMap<>();
    private final Set<String> covered = new HashSet<>();

    /** A story has been told in which that happened which its cell is about. */
    void add(Cell cell, String ending) {
        covered.add(cell.place());
        count(rows, cell.row(), cell.fault());
        count(endings, ending, cell.fault());
        String outcome = ending.equals(cell.scenario().ending()) ? SAME : ending;
        outcomes.computeIfAbsent(cell.fault(), key -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    private static void count(Map<String, Map<Fault, Integer>> counts, String row, Fault fault) {
        counts.computeIfAbsent(row, key -> new EnumMap<>(Fault.class)).merge(fault, 1, Integer::sum);
    }

    boolean has(Cell cell) {
        return covered.contains(cell.place());
    }

    /** Fails when there was no story of one of these places. */
    void checkComplete(List<Cell> places) {
        assertThat(places.stream().filter(cell -> !has(cell)))
                .as("never happened")
                .isEmpty();
    }

    /** Fails when the page says something else of these places, of each of which there was one story. */
    void checkPage(List<Cell> places) {
        endings(places).check();
        faults().check();
    }

    private static ReliabilityPage endings(List<Cell> places) {
        ReliabilityPage page =
                new ReliabilityPage("simulation", List.of("ends as", "stage", "flows", "faults", "places", "never"));
        Map<String, Map<Stage, List<Cell>>> table = places.stream()
                .collect(groupingBy(
                        cell -> cell.scenario().ending(),
                        TreeMap::new,
                        groupingBy(Cell::stage, TreeMap::new, toList())));
        table.forEach((ending, stages) -> stages.forEach((stage, cells) -> page.row(List.of(
                ending,
                stage,
                cells.stream().map(Cell::row).distinct().count(),
                cells.stream().map(Cell::fault).distinct().count(),
                cells.size(),
                0))));
        return page;
    }

    /** How many stories end as they would have without it, and how many do not. */
    private ReliabilityPage faults() {
        ReliabilityPage page = new ReliabilityPage(
                "simulated faults", List.of("what happens", "stories", "end as without it", "end otherwise"));
        outcomes.forEach((fault, found) -> {
            int all = found.values().stream().mapToInt(Integer::intValue).sum();
            String others = found.entrySet().stream()
                    .filter(one -> !one.getKey().equals(SAME))
                    .map(one -> one.getKey() + ' ' + one.getValue())
                    .collect(Collectors.joining(", "));
            page.row(List.of(fault, all, found.getOrDefault(SAME, 0), others));
        });
        return page;
    }

    String tables() {
        return "What happens to a flow, at which stage, where it ends so when nothing happens:\n\n"
                + table("flow | stage | ending", rows)
                + "\nHow it ends for the program:\n\n"
                + table("ending", endings);
    }

    private static String table(String head, Map<String, Map<Fault, Integer>> counts) {
        String faults = Stream.of(Fault.values()).map(Fault::name).collect(Collectors.joining(" | "));
        long columns = head.chars().filter(c -> c == '|').count() + 1 + Fault.values().length;
        return "| " + head + " | " + faults + " |\n" + "|---".repeat((int) columns) + "|\n"
                + counts.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + cells(row.getValue()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String cells(Map<Fault, Integer> row) {
        return Stream.of(Fault.values())
                .map(fault -> row.containsKey(fault) ? String.valueOf(row.get(fault)) : "")
                .collect(Collectors.joining(" | "));
    }
}
