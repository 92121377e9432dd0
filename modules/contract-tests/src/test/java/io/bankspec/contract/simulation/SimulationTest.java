package io.bankspec.contract.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.bankspec.atrium.AtriumMfa;
import io.bankspec.core.mfa.MfaFlow;
import io.bankspec.donkies.DonkiesMfa;
import io.bankspec.finapi.FinApiJobs;
import io.bankspec.finapi.FinApiMfa;
import io.bankspec.finicity.FinicityJobs;
import io.bankspec.finicity.FinicityMfa;
import io.bankspec.geezeo.GeezeoJobs;
import io.bankspec.geezeo.GeezeoMfa;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real clients against the providers of the sandbox, without sockets, threads and waiting. A seed chooses all there is to choose, and
 * tells the same story whenever it is asked: {@code -Dsimulation.seed=17 -Dsimulation.stories=1}.
 */
class SimulationTest {
    private static final long SEED = Long.getLong("simulation.seed", 0);
    private static final Path PAGE = Path.of("target", "simulation.md");
    private static final int TOLD_TWICE = 200;
    private static final int MOST_ROUNDS = 10;

    private static Simulation simulation;

    /** Once for all tests, because it begins with a story of each scenario. */
    @BeforeAll
    static void makeSimulation() {
        simulation = Simulation.onDeepStack(Simulation::new);
    }

    @Test
    void allPromisesAreKeptWhateverHappensWhereverItHappens() {
        Simulation.onDeepStack(() -> {
            int places = simulation.places().size();
            int stories = Integer.getInteger("simulation.stories", places);
            Coverage coverage = new Coverage();
            long begun = System.nanoTime();
            for (long seed = SEED; seed < SEED + stories; seed++) tell(seed, coverage);
            if (stories >= places) tellMissing(coverage);
            double seconds = (System.nanoTime() - begun) / 1e9;
            write(coverage, "%,d stories from seed %d, %,.0f a second".formatted(stories, SEED, stories / seconds));
            if (stories >= places) coverage.checkComplete(simulation.places());
            if (stories == places && SEED == 0) coverage.checkPage(simulation.places());
            return stories;
        });
    }

    /** A story may be over before the request with which something was to happen. */
    private static void tellMissing(Coverage coverage) {
        int places = simulation.places().size();
        for (int place = 0; place < places; place++)
            for (int round = 1;
                    round <= MOST_ROUNDS && !coverage.has(simulation.places().get(place));
                    round++) tell(place + (long) round * places, coverage);
    }

    private static void tell(long seed, Coverage coverage) {
        Story story = simulation.story(seed);
        try {
            String ending = story.play();
            if (story.hasHappened()) coverage.add(story.cell(), ending);
        } catch (Throwable e) {
            fail("-Dsimulation.seed=%d -Dsimulation.stories=1, %s:\n%s".formatted(seed, story, story.trace()), e);
        }
    }

    private static void write(Coverage coverage, String head) {
        try {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, head + ".\n\n" + coverage.tables());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSeedTellsTheSameStoryAgain() {
        Simulation.onDeepStack(() -> {
            int step = simulation.places().size() / TOLD_TWICE;
            for (long seed = SEED; seed < SEED + (long) step * TOLD_TWICE; seed += step)
                assertThat(traceOf(simulation.story(seed)))
                        .as("seed %d", seed)
                        .isEqualTo(traceOf(simulation.story(seed)));
            return step;
        });
    }

    private static String traceOf(Story story) {
        story.play();
        return story.trace();
    }

    @Test
    void everyFlowOfEveryClientIsSimulated() {
        List<String> simulated = Simulation.scenarios().stream()
                .map(scenario -> scenario.provider() + '.' + scenario.calls().start())
                .toList();
        assertThat(flows())
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(simulated).contains(flow));
    }

    private static List<String> flows() {
        List<String> flows = new ArrayList<>();
        for (Class<?> holder : List.of(
                AtriumMfa.class,
                DonkiesMfa.class,
                FinApiMfa.class,
                FinApiJobs.class,
                FinicityMfa.class,
                FinicityJobs.class,
                GeezeoMfa.class,
                GeezeoJobs.class)) {
            String provider = holder.getPackageName().replaceFirst(".*\\.", "");
            methods(holder).forEach(method -> flows.add(provider + '.' + method.getName()));
        }
        return flows;
    }

    private static Stream<Method> methods(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredMethods()).filter(method -> method.getReturnType() == MfaFlow.class);
    }
}
