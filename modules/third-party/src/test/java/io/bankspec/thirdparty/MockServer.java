package io.bankspec.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.ApiResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prism with one spec on a port of the loopback address that it finds itself. It refuses a request that breaks the spec. */
final class MockServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("Prism is listening on (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final Path log;
    private final String address;

    private MockServer(Process process, Path log, String address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    static MockServer of(String provider) throws IOException, InterruptedException {
        Path log = Path.of("target", "prism-" + provider + ".log");
        String spec = Tool.SPECS.resolve(provider).resolve("openapi.yaml").toString();
        Process process = Tool.PRISM.start(log, "mock", "--errors", "-h", "127.0.0.1", "-p", "0", spec);
        try {
            return new MockServer(process, log, awaitAddress(process, log));
        } catch (AssertionError | IOException | InterruptedException e) {
            Tool.stop(process);
            throw e;
        }
    }

    String address() {
        return address;
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

    /** It says where it listens. A port that was free before it started may be somebody else's by then, who listens there too. */
    private static String awaitAddress(Process process, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) return ready.group(1);
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - deadline > 0)
                throw new AssertionError("Prism does not listen:\n" + Files.readString(log));
        }
    }
}
