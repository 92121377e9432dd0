package io.bankspec.contract.cost;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.atrium.model.MemberCreate;
import io.bankspec.atrium.model.MemberCreateRequestBody;
import io.bankspec.core.testing.EndlessTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** A program whose flows all wait for the next poll. Prints the bytes of heap of each, and how many threads there are for all. */
final class WaitingFlows {
    private static final int FLOWS = 1_000;
    /** OkHttp's own limit for one host. */
    private static final int CALLS_AT_ONCE = 5;

    private WaitingFlows() {}

    /** @param args where the provider is */
    public static void main(String[] args) throws InterruptedException {
        Set<Thread> others = threads();
        // A thread that is done with one call may not be back when the next begins, and a pool that grows would take
        // another.
        Dispatcher dispatcher = new Dispatcher(Executors.newFixedThreadPool(CALLS_AT_ONCE, WaitingFlows::thread));
        EndlessTime time = new EndlessTime();
        AtriumClient client = AtriumClient.builder()
                .baseUrl(args[0])
                .apiKey("example-api-key")
                .clientId("example-client-id")
                .httpClient(new OkHttpClient.Builder().dispatcher(dispatcher).build())
                .time(time)
                .build();
        // Classes, caches and connections belong to no flow.
        bytesOfFlows(client, time);
        long bytes = bytesOfFlows(client, time);
        Set<Thread> more = threads();
        more.removeAll(others);
        System.out.println(bytes / FLOWS + " " + more.size());
    }

    /** Does not hold the program, however it ends. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static long bytesOfFlows(AtriumClient client, EndlessTime time) throws InterruptedException {
        List<CompletableFuture<?>> flows = new ArrayList<>(FLOWS);
        for (int i = 0; i < FLOWS; i++) {
            MemberCreate member =
                    MemberCreate.builder().institutionCode("mxbank").build();
            MemberCreateRequestBody login =
                    MemberCreateRequestBody.builder().member(member).build();
            flows.add(client.mfa().createMember("USR-" + i, login).startAsync());
        }
        time.awaitWaits(FLOWS);
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
