package io.bankspec.benchmarks;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.core.Time;
import io.bankspec.core.mfa.MfaStep;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** What a flow costs while it waits for its next poll: bytes of heap, and threads of all flows together. */
final class WaitingFlows implements Measurement {
    private static final String STARTED =
            "{\"member\": {\"guid\": \"MBR-1\", \"status\": \"INITIATED\", \"connection_status\": \"CREATED\","
                    + " \"is_being_aggregated\": true}}";

    private final MockWebServer server = new MockWebServer();
    private final Timers timers = new Timers();

    /** Real timers, set so late that no poll is due before the measurement is over. */
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
            throw new IllegalStateException("a thread waits");
        }

        @Override
        public Future<?> after(Duration duration, Runnable task) {
            Future<?> timer = SYSTEM.after(duration.multipliedBy(1_000), task);
            set.release();
            return timer;
        }

        @Override
        public Future<?> alarm(Duration duration, Runnable task) {
            return SYSTEM.alarm(duration, task);
        }
    }

    @Override
    public String name() {
        return "waiting-flows";
    }

    @Override
    public Result measure(boolean quick) throws IOException, InterruptedException {
        Table table = new Table(
                "flows that wait",
                "rounds",
                "median of bytes of heap each",
                "threads of the HTTP client, all together");
        measure(table, quick);
        return new Result(table, List.of());
    }

    private void measure(Table table, boolean quick) throws IOException, InterruptedException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(202)
                        .addHeader("Content-Type", "application/json")
                        .body(STARTED)
                        .build();
            }
        });
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getLoopbackAddress(), 0);
        AtriumClient client = AtriumClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getPort())
                .apiKey("example-api-key")
                .clientId("example-client-id")
                .time(timers)
                .build();
        // Classes, caches and threads belong to no flow.
        int most = quick ? 1_000 : 10_000;
        measure(client, most);
        for (int number = 10; number <= most; number *= 10) {
            // A few kilobytes come and go by themselves, so few flows take many rounds.
            int rounds = quick ? 1 : 1 + 200 / number;
            List<Footprint> costs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) costs.add(measure(client, number));
            table.add(
                    number,
                    rounds,
                    Median.of(costs.stream().map(Footprint::bytes).toList()) / number,
                    Median.of(costs.stream().map(Footprint::threads).toList()));
        }
        server.close();
    }

    private record Footprint(long bytes, long threads) {}

    private Footprint measure(AtriumClient client, int number) throws InterruptedException {
        List<CompletableFuture<MfaStep<MemberStatusResponseBody>>> flows = new ArrayList<>(number);
        for (int i = 0; i < number; i++)
            flows.add(client.mfa().createMember("USR-" + i, body(i)).startAsync());
        if (!timers.set.tryAcquire(number, 2, TimeUnit.MINUTES)) throw new IllegalStateException("flows do not wait");
        // The server remembers them.
        for (int i = 0; i < number; i++) server.takeRequest();
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("OkHttp"))
                .count();
        long waiting = usedHeap();
        flows.forEach(flow -> flow.cancel(true));
        flows.clear();
        return new Footprint(waiting - usedHeap(), threads);
    }

    private static MemberCreateRequestBody body(int number) {
        return MemberCreateRequestBody.builder()
                .member(MemberCreate.builder()
                        .institutionCode("mxbank")
                        .identifier("user-" + number)
                        .build())
                .build();
    }

    private static long usedHeap() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(10);
            Runtime runtime = Runtime.getRuntime();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
