package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.ApiRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client with an HTTP client of its own leaves behind. The server sees it. */
class DroppedClientsTest {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 6\r\n\r\n\"done\""
                    .getBytes(StandardCharsets.US_ASCII);

    private ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Phaser connections = new Phaser(1);

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        daemon(() -> {
            while (true) {
                Socket socket = server.accept();
                connections.register();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        for (Socket socket : open) socket.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The end of the test.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers after each blank line, until the client hangs up. */
    private void serve(Socket socket) throws IOException {
        try (socket) {
            InputStream in = socket.getInputStream();
            int last = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\r') continue;
                if (next == '\n' && last == '\n') socket.getOutputStream().write(ANSWER);
                last = next;
            }
        } finally {
            open.remove(socket);
            connections.arriveAndDeregister();
        }
    }

    private ApiRuntime client() {
        return new RuntimeFixture.Builder()
                .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                .build();
    }

    /** All connections that there were have been closed by the client. */
    private void awaitNoConnection() throws InterruptedException, TimeoutException {
        connections.awaitAdvanceInterruptibly(connections.arrive(), 10, TimeUnit.SECONDS);
    }

    @Test
    void aClosedClientLeavesNoConnection() throws Exception {
        ApiRuntime client = client();
        assertThat(client.api(Notes.class).read().execute()).isEqualTo("done");
        assertThat(client.api(Notes.class).read().executeAsync().join()).isEqualTo("done");
        assertThat(open).isNotEmpty();
        client.close();
        awaitNoConnection();
    }

    @Test
    void droppedClientsLeaveNoConnections() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(client().api(Notes.class).read().execute()).isEqualTo("done");
            assertThat(client().api(Notes.class).read().executeAsync().join()).isEqualTo("done");
        }
        int phase = connections.arrive();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (connections.getPhase() == phase) {
            assertThat(System.nanoTime()).as("connections are still open").isLessThan(end);
            System.gc();
            try {
                connections.awaitAdvanceInterruptibly(phase, 50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // What is dropped may take another collection.
            }
        }
    }

    @Test
    void theThreadsOfCallsAreDaemonsAndEndByThemselves() throws InterruptedException {
        AtomicReference<Thread> ofCall = new AtomicReference<>();
        client().api(Notes.class)
                .read()
                .executeForResponseAsync()
                .thenAccept(answer -> ofCall.set(Thread.currentThread()))
                .join();
        // Where the answer was there first, that is this one.
        if (ofCall.get() == Thread.currentThread()) return;
        assertThat(ofCall.get().isDaemon()).isTrue();
        ofCall.get().join(Duration.ofSeconds(20).toMillis());
        assertThat(ofCall.get().isAlive()).isFalse();
    }
}
