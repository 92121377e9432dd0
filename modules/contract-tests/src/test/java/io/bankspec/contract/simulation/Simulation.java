package io.bankspec.contract.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All stories there are. Seeds that follow each other lead through the whole table. */
final class Simulation {
    /** Who waits on this thread for a flow that polls has all of its polls on the stack. */
    private static final long STACK = 512L << 20;

    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();
    private final List<Cell> places;

    Simulation() {
        scenarios().forEach(this::addCells);
        places = cells.values().stream().map(there -> there.get(0)).toList();
    }

    static List<Scenario> scenarios() {
        return Stream.of(
                        AtriumScenarios.all(),
                        DonkiesScenarios.all(),
                        FinApiScenarios.all(),
                        FinicityScenarios.all(),
                        GeezeoScenarios.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A scenario has the stages that it comes to when nothing goes wrong. */
    private void addCells(Scenario scenario) {
        Story calm = new Story(new Plan(new Cell(scenario, Stage.OTHER, Fault.NONE, 1), new SplittableRandom(0)));
        calm.play();
        for (Stage stage : Stage.values()) {
            int requests = calm.requests(stage);
            if (stage == Stage.OTHER || requests == 0) continue;
            for (Fault fault : Fault.values())
                if (fault.isPossibleAt(stage)) add(new Cell(scenario, stage, fault, requests));
        }
    }

    /** Several scenarios have the same place in the table. */
    private void add(Cell cell) {
        cells.computeIfAbsent(cell.place(), place -> new ArrayList<>()).add(cell);
    }

    /** The table of all that may happen: of cells with the same place the first one. */
    List<Cell> places() {
        return places;
    }

    Story story(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Cell> there = cells.get(
                places.get((int) Math.floorMod(seed, (long) places.size())).place());
        return new Story(new Plan(there.get(random.nextInt(there.size())), random));
    }

    /**
     * Tells stories until one breaks a promise, be it one of those in which nothing goes wrong.
     *
     * @return the seed of that story and the promise; empty when none of so many does
     */
    static List<Object> untilBroken(int most) {
        return onDeepStack(() -> {
            int told = 0;
            try {
                for (Simulation simulation = new Simulation(); told < most; told++)
                    simulation.story(told).play();
                return List.of();
            } catch (RuntimeException | Error e) {
                return List.of(told, Violation.kindOf(e));
            }
        });
    }

    static <T> T onDeepStack(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable whole = () -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        };
        new Thread(null, whole, "simulation", STACK).start();
        return result.join();
    }
}
