package io.bankspec.stress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId.Segment;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes round after round, on this thread. All classes run in every round rather than one class in all rounds, so that
 * each meets a JVM that the others have warmed up.
 */
final class Rounds {
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Launcher launcher = LauncherFactory.create();
    private final List<? extends DiscoverySelector> classes;
    private final Filter<?>[] filters;

    Rounds(List<? extends DiscoverySelector> classes, Filter<?>... filters) {
        this.classes = classes;
        this.filters = filters;
    }

    /**
     * @param listener gets a line after each round, and what failed in it
     * @return by the names of the classes
     */
    Map<String, Tally> run(int number, Consumer<String> listener) {
        for (int round = 1; round <= number; round++) {
            long start = System.nanoTime();
            Map<String, ClassRun> runs = run(round);
            long failed = runs.values().stream()
                    .filter(run -> !run.failed().isEmpty())
                    .count();
            listener.accept(String.format(
                    Locale.ROOT,
                    "round %d of %d: %d classes, %d failed, %.1f s",
                    round,
                    number,
                    runs.size(),
                    failed,
                    (System.nanoTime() - start) / 1e9));
            runs.forEach((name, run) -> {
                if (!run.failed().isEmpty()) listener.accept(name + ": " + run);
            });
            int current = round;
            runs.forEach((name, run) ->
                    tallies.computeIfAbsent(name, any -> new Tally()).add(current, run));
        }
        return tallies;
    }

    private Map<String, ClassRun> run(int round) {
        Map<String, ClassRun> runs = new TreeMap<>();
        launcher.execute(request(round), new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier what) {
                if (classOf(what).isPresent()) runOf(what);
            }

            @Override
            public void executionFinished(TestIdentifier what, TestExecutionResult result) {
                // What is above the classes counts only if it fails.
                if (classOf(what).isPresent() || result.getStatus() == Status.FAILED)
                    runOf(what).add(what, result);
            }

            private ClassRun runOf(TestIdentifier what) {
                return runs.computeIfAbsent(classOf(what).orElse(what.getDisplayName()), any -> new ClassRun());
            }
        });
        return runs;
    }

    private static Optional<String> classOf(TestIdentifier what) {
        return what.getUniqueIdObject().getSegments().stream()
                .filter(segment -> segment.getType().equals("class"))
                .map(Segment::getValue)
                .findFirst();
    }

    /** Another order in each round, and the same one whenever that round runs again. */
    private LauncherDiscoveryRequest request(int round) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(classes)
                .filters(filters)
                .configurationParameter(
                        "junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$Random")
                .configurationParameter(
                        "junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$Random")
                .configurationParameter("junit.jupiter.execution.order.random.seed", String.valueOf(round))
                // Whoever waits for what never comes fails, and does not hold up the rounds, if an interrupt ends the
                // wait.
                .configurationParameter("junit.jupiter.execution.timeout.default", "2 m")
                .build();
    }
}
