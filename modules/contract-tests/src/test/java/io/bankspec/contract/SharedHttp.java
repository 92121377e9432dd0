package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** One {@code OkHttpClient} for all clients of a test, which shows what they leave behind. */
final class SharedHttp {
    private final Dispatcher dispatcher = new Dispatcher();
    private final OkHttpClient client;

    /** @param atOnce calls that no thread waits for; the others are queued */
    SharedHttp(int atOnce) {
        dispatcher.setMaxRequests(atOnce);
        dispatcher.setMaxRequestsPerHost(atOnce);
        // Deadlines end what hangs. OkHttp's own ten seconds may pass where another process has all processors.
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    /** Waits until all calls are over, also those that nobody waits for any more. */
    void awaitIdle() throws InterruptedException {
        while (true) {
            CountDownLatch idle = new CountDownLatch(1);
            dispatcher.setIdleCallback(idle::countDown);
            if (dispatcher.queuedCallsCount() + dispatcher.runningCallsCount() == 0) return;
            assertThat(idle.await(1, TimeUnit.MINUTES)).as("calls end").isTrue();
        }
    }

    /** Connections that an answer still holds because nobody has closed it; logins, which nobody sees, get ten seconds to end. */
    int leaks() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (leaksNow() > 0 && System.nanoTime() < end) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        return leaksNow();
    }

    private int leaksNow() {
        return client.connectionPool().connectionCount()
                - client.connectionPool().idleConnectionCount();
    }

    /** No call, no connection on either side, no thread. */
    void assertNothingIsLeft(RawServer server) throws Exception {
        awaitIdle();
        assertThat(leaks()).as("answers that are not closed").isZero();
        client.connectionPool().evictAll();
        assertThat(client.connectionPool().connectionCount()).as("connections").isZero();
        server.awaitNoConnection();
        dispatcher.executorService().shutdown();
        assertThat(dispatcher.executorService().awaitTermination(1, TimeUnit.MINUTES))
                .as("threads end")
                .isTrue();
    }
}
