package io.bankspec.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassSelector;

class RoundsTest {
    private static final List<String> EVENTS = new ArrayList<>();

    static class Steady {
        @Test
        void first() {
            EVENTS.add("first");
        }

        @Test
        void second() {
            EVENTS.add("second");
        }

        @RepeatedTest(3)
        void third() {
            EVENTS.add("third");
        }
    }

    static class Lucky {
        @Test
        void passesTwice() {
            EVENTS.add("try");
            assertThat(EVENTS.stream().filter("try"::equals)).hasSizeLessThan(3);
        }
    }

    static class LuckyWithin {
        @Nested
        class Inner {
            @Test
            void fails() {
                throw new IllegalStateException("within");
            }
        }
    }

    static class NeverBegun {
        @BeforeAll
        static void begin() {
            throw new IllegalStateException("not ready");
        }

        @Test
        void isNeverReached() {}
    }

    static class Empty {
        @Test
        @Disabled("so that nothing of the class runs")
        void isSkipped() {}
    }

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void forget() {
        EVENTS.clear();
    }

    private Map<String, Tally> run(int rounds, Class<?>... classes) {
        List<ClassSelector> selectors =
                Stream.of(classes).map(type -> selectClass(type)).toList();
        return new Rounds(selectors).run(rounds, told::add);
    }

    private Tally only(int rounds, Class<?> type) {
        Map<String, Tally> tallies = run(rounds, type);
        assertThat(tallies).containsOnlyKeys(type.getName());
        return tallies.get(type.getName());
    }

    @Test
    void everyTestRunsInEveryRound() {
        Tally tally = only(7, Steady.class);
        assertThat(tally.runs()).isEqualTo(7);
        assertThat(tally.failures()).isZero();
        assertThat(tally.tests()).isEqualTo(5);
        assertThat(EVENTS).hasSize(35);
        assertThatCode(() -> tally.check(7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tally.check(8)).hasMessage("7 runs in 8 rounds");
    }

    @Test
    void allClassesRunInOneRoundBeforeTheNextRound() {
        run(2, Steady.class, Lucky.class);
        assertThat(EVENTS.subList(0, 6)).contains("try", "first");
        assertThat(EVENTS.subList(6, 12)).contains("try", "first");
    }

    @Test
    void theOrderChangesFromRoundToRoundAndIsTheSameNextTime() {
        run(10, Steady.class);
        List<String> before = List.copyOf(EVENTS);
        Set<String> orders = new TreeSet<>();
        for (int i = 0; i < before.size(); i += 5)
            orders.add(before.subList(i, i + 5).toString());
        assertThat(orders).hasSizeGreaterThan(1);
        forget();
        run(10, Steady.class);
        assertThat(EVENTS).isEqualTo(before);
    }

    @Test
    void aTestThatFailsNowAndThenIsFound() {
        Tally tally = only(5, Lucky.class);
        assertThat(tally.runs()).isEqualTo(5);
        assertThat(tally.failures()).isEqualTo(3);
        assertThatThrownBy(() -> tally.check(5))
                .hasMessage("3 of 5 runs failed, first round 3: passesTwice()")
                .hasCauseInstanceOf(AssertionError.class);
        assertThat(told).hasSize(5 + 3);
        assertThat(told.get(1)).startsWith("round 2 of 5: 1 classes, 0 failed, ");
        assertThat(told.get(2)).startsWith("round 3 of 5: 1 classes, 1 failed, ");
        assertThat(told.get(3)).startsWith(Lucky.class.getName() + ": passesTwice()\njava.lang.AssertionError");
    }

    @Test
    void aFailureOfANestedClassCountsForTheOuterOne() {
        assertThatThrownBy(() -> only(1, LuckyWithin.class).check(1))
                .hasMessage("1 of 1 runs failed, first round 1: fails()")
                .hasRootCauseMessage("within");
    }

    @Test
    void aClassWhoseTestsNeverBeginHasFailed() {
        assertThatThrownBy(() -> only(2, NeverBegun.class).check(2))
                .hasMessage("2 of 2 runs failed, first round 1: RoundsTest$NeverBegun")
                .hasRootCauseMessage("not ready");
    }

    @Test
    void aClassOfWhichNothingRunsHasFailed() {
        assertThatThrownBy(() -> only(2, Empty.class).check(2)).hasMessage("no test ran");
    }

    @Test
    void theTableTellsOfEveryClass() {
        assertThat(StressTest.table(run(4, Lucky.class, Steady.class)).lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith("| " + Lucky.class.getName() + " | 1 | 4 | 2 | "))
                .anySatisfy(line -> assertThat(line).startsWith("| " + Steady.class.getName() + " | 5 | 4 | 0 | "));
    }

    @Test
    void processorsAreBusyMeanwhileAndNotAfterwards() throws InterruptedException {
        List<Thread> busy = BusyProcessors.during(
                2,
                () -> Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("busy-"))
                        .toList());
        assertThat(busy).hasSize(2);
        for (Thread thread : busy) thread.join(10_000);
        assertThat(busy).noneMatch(Thread::isAlive);
    }
}
