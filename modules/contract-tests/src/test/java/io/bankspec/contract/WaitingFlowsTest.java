package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.core.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A program may have thousands of users who are looking for their TAN. How much below the bounds it is, modules/benchmarks tells. */
class WaitingFlowsTest {
    private static final int FLOWS = 1_000;
    private static final long BYTES_EACH = 1_500;
    /** Five calls run at once; a thread that is done with one, or with a connection, may not be back when the next begins. */
    private static final int THREADS = 32;

    @RegisterExtension
    final OneAnswer provider = new OneAnswer();

    private final Timers timers = new Timers();

    /** The timers of the system, set so late that none is due before the test is over. */
    private static final class Timers implements Time {
        private final Semaphore set = new Semaphore(0);

        @Override
        public Instant now() {
            return SYSTEM.now();
        }

        @Override
        public long nanos() {
            return SYSTEM.nanos();
        }

        @Override
        public void sleep(Duration duration) {
            throw new AssertionError("a thread waits");
        }

        @Override
        public Future<?> after(Duration duration, Runnable task) {
            Future<?> timer = SYSTEM.after(duration.plusHours(1), task);
            set.release();
            return timer;
        }

        @Override
        public Future<?> alarm(Duration duration, Runnable task) {
            return SYSTEM.alarm(duration, task);
        }
    }

    private AtriumClient client() {
        return AtriumClient.builder()
                .baseUrl(provider.url())
                .apiKey("canary-key")
                .clientId("canary-id")
                .time(timers)
                .build();
    }

    @Test
    void aThousandFlowsTakeLittleHeapAndAHandfulOfThreads() throws InterruptedException {
        provider.json(
                202, "{'member': {'guid': 'MBR-1', 'connection_status': 'CREATED', 'is_being_aggregated': true}}");
        AtriumClient client = client();
        Set<Thread> others = threads();
        // Classes, caches and connections belong to no flow.
        bytesOfFlows(client);
        assertThat(bytesOfFlows(client) / FLOWS).as("bytes of heap each").isBetween(1L, BYTES_EACH);
        Set<Thread> more = threads();
        more.removeAll(others);
        more.removeIf(thread -> thread.getName().startsWith("MockWebServer"));
        assertThat(more).hasSizeLessThanOrEqualTo(THREADS);
    }

    private long bytesOfFlows(AtriumClient client) throws InterruptedException {
        List<CompletableFuture<?>> flows = new ArrayList<>(FLOWS);
        for (int i = 0; i < FLOWS; i++) {
            MemberCreateRequestBody login = AtriumScript.login("canary-password");
            flows.add(client.mfa().createMember("USR-" + i, login).startAsync());
        }
        assertThat(timers.set.tryAcquire(FLOWS, 60, TimeUnit.SECONDS))
                .as("all flows wait")
                .isTrue();
        long waiting = usedHeap();
        flows.forEach(flow -> flow.cancel(true));
        flows.clear();
        return waiting - usedHeap();
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        return LongStream.range(0, 5)
                .map(round -> {
                    System.gc();
                    return runtime.totalMemory() - runtime.freeMemory();
                })
                .min()
                .orElseThrow();
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
