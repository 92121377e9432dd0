package io.bankspec.contract.simulation;

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
    private final Map<String, Map<Fault, Integer>> rows = new TreeMap<>();
    private final Map<String, Map<Fault, Integer>> endings = new TreeMap<>();
    private final Set<String> covered = new HashSet<>();

    /** A story has been told in which that happened which its cell is about. */
    void add(Cell cell, String ending) {
        covered.add(cell.place());
        count(rows, cell.row(), cell.fault());
        count(endings, ending, cell.fault());
    }

    private static void count(Map<String, Map<Fault, Integer>> counts, String row, Fault fault) {
        counts.computeIfAbsent(row, key -> new EnumMap<>(Fault.class)).merge(fault, 1, Integer::sum);
    }

    /** Those places of which there was no story. */
    List<String> missing(List<String> places) {
        return places.stream().filter(place -> !covered.contains(place)).toList();
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
