package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Prism with one spec on a free port of the loopback address. It refuses a request that breaks the spec. */
final class MockServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private MockServer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static MockServer of(String provider) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Path.of("target", "prism-" + provider + ".log");
        String spec = Tool.SPECS.resolve(provider).resolve("openapi.yaml").toString();
        Process process = Tool.PRISM.start(log, "mock", "--errors", "-h", "127.0.0.1", "-p", "" + port, spec);
        MockServer server = new MockServer(process, log, port);
        try {
            server.awaitReady();
            return server;
        } catch (AssertionError | IOException | InterruptedException e) {
            server.close();
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The decoded answer, after a check that Prism found nothing wrong with request and answer. */
    <T> ApiResponse<T> answer(ApiCall<T> call) throws IOException {
        ApiResponse<T> response = response(call);
        assertThat(response.headers().get("sl-violations")).as("violations").isNull();
        return response;
    }

    private <T> ApiResponse<T> response(ApiCall<T> call) throws IOException {
        try {
            return call.executeForResponse();
        } catch (ApiException e) {
            // Why Prism refused is in its log only.
            throw new AssertionError(e.getMessage() + "\n" + Files.readString(log), e);
        }
    }

    <T> T body(ApiCall<T> call) throws IOException {
        T body = answer(call).body();
        assertThat(body).isNotNull();
        return body;
    }

    @Override
    public void close() {
        Tool.stop(process);
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!accepts()) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - deadline > 0) {
                throw new AssertionError("Prism does not listen:\n" + Files.readString(log));
            }
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
