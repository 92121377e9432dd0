package io.bankspec.benchmarks;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.atrium.model.MemberStatusResponseBody;
import io.bankspec.core.mfa.MfaStep;
import io.bankspec.core.testing.EndlessTime;
import io.bankspec.core.testing.LoopbackServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;

/** What a flow costs while it waits for its next poll: bytes of heap, and threads of all flows together. */
final class WaitingFlows implements Measurement {
    private static final String STARTED =
            "{\"member\": {\"guid\": \"MBR-1\", \"status\": \"INITIATED\", \"connection_status\": \"CREATED\","
                    + " \"is_being_aggregated\": true}}";

    private final EndlessTime time = new EndlessTime();

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
        MockResponse answer = new MockResponse.Builder()
                .code(202)
                .addHeader("Content-Type", "application/json")
                .body(STARTED)
                .build();
        try (LoopbackServer server = new LoopbackServer(answer)) {
            AtriumClient client = AtriumClient.builder()
                    .baseUrl(server.url())
                    .apiKey("example-api-key")
                    .clientId("example-client-id")
                    .time(time)
                    .build();
            measure(client, table, quick);
        }
        return new Result(table, List.of());
    }

    private void measure(AtriumClient client, Table table, boolean quick) throws InterruptedException {
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
    }

    private record Footprint(long bytes, long threads) {}

    private Footprint measure(AtriumClient client, int number) throws InterruptedException {
        List<CompletableFuture<MfaStep<MemberStatusResponseBody>>> flows = new ArrayList<>(number);
        for (int i = 0; i < number; i++)
            flows.add(client.mfa().createMember("USR-" + i, body(i)).startAsync());
        time.awaitWaits(number);
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
