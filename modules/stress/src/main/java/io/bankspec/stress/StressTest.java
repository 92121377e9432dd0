package io.bankspec.stress;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What {@code mvn verify -Dstress=100} runs in place of a module's own tests: all of them, so many times. System properties:
 *
 * <ul>
 *   <li>{@code stress}: the number of rounds
 *   <li>{@code stress.classes}: the folder of the compiled tests
 *   <li>{@code stress.only}: a regular expression for the full names of the classes; all unless given
 *   <li>{@code stress.busy}: how many threads keep processors busy; as many as there are processors unless given
 * </ul>
 */
class StressTest {
    private static final String CLASSES = System.getProperty("stress.classes");
    private static final @Nullable String ONLY = System.getProperty("stress.only");

    /** The limit that a module may have set for its tests holds for each of them, not for all rounds. */
    @TestFactory
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    Stream<DynamicTest> everyClassPassesInEveryRound() {
        int number = Integer.getInteger("stress", 0);
        if (number < 1) throw new IllegalArgumentException("-Dstress wants a number of rounds, such as -Dstress=100");
        Rounds rounds = new Rounds(
                selectClasspathRoots(Set.of(Path.of(CLASSES))),
                // Classes within test classes are what those run themselves, some of them in order to see them fail.
                includeClassNamePatterns("[^$]*Test"),
                includeClassNamePatterns(ONLY == null ? ".*" : ONLY),
                includeEngines("junit-jupiter"));
        int processors = Runtime.getRuntime().availableProcessors();
        Map<String, Tally> tallies = BusyProcessors.during(
                Integer.getInteger("stress.busy", processors), () -> rounds.run(number, System.out::println));
        System.out.println(table(tallies));
        if (tallies.isEmpty() && ONLY == null) throw new AssertionError("no test class in " + CLASSES);
        if (tallies.isEmpty()) System.out.println("no class here matches " + ONLY);
        return tallies.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> entry.getValue().check(number)));
    }

    static String table(Map<String, Tally> tallies) {
        StringBuilder table =
                new StringBuilder("| class | tests | runs | failures | seconds |\n|---|---|---|---|---|\n");
        tallies.forEach((name, tally) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f |%n",
                name,
                tally.tests(),
                tally.runs(),
                tally.failures(),
                tally.seconds())));
        return table.toString();
    }
}
