package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each fault at each provider, with each kind of call in each way to make it: how it ends, and what is left behind. */
class FaultsTest {
    /** Thousands of calls in one test have not the time of one, where the machine has other things to do. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyFaultEndsAsItsRowSaysAndLeavesNothingBehind() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Subject.values().length);
        Map<NetworkFault, Integer> tried = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        try {
            List<Future<Map<NetworkFault, Integer>>> trials = new ArrayList<>();
            for (Subject subject : Subject.values()) trials.add(threads.submit(() -> all(subject, mistakes)));
            for (var trial : trials) trial.get().forEach((fault, count) -> tried.merge(fault, count, Integer::sum));
        } finally {
            threads.shutdownNow();
        }
        assertThat(mistakes).isEmpty();
        writePage(tried);
    }

    private static void writePage(Map<NetworkFault, Integer> tried) {
        ReliabilityPage page = new ReliabilityPage(
                "faults", List.of("fault", "read", "write", "walk", "flow", "login", "tried", "left open", "in time"));
        tried.forEach((fault, count) -> {
            List<Object> row = new ArrayList<>(List.of(fault.title));
            row.addAll(fault.ends.all());
            row.addAll(List.of(count, 0, "yes"));
            page.row(row);
        });
        int all = tried.values().stream().mapToInt(Integer::intValue).sum();
        page.row(List.of("all", "", "", "", "", "", all, 0, "yes"));
        page.check();
    }

    private static Map<NetworkFault, Integer> all(Subject subject, List<String> mistakes) throws Exception {
        Map<NetworkFault, Integer> tried = new LinkedHashMap<>();
        try (FaultTrial trial = new FaultTrial(subject)) {
            for (NetworkFault fault : NetworkFault.values()) tried.put(fault, trial.meet(fault));
            trial.assertNothingIsLeft();
            synchronized (mistakes) {
                mistakes.addAll(trial.mistakes());
            }
        }
        return tried;
    }
}
