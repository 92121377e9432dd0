package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.DeadlineException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A deadline ends whatever a call is doing. In real time, because it is OkHttp that has to be stopped. */
class DeadlineOfCallsTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private RuntimeFixture.Builder builder() {
        return fixture.builder().retries(RetryPolicy.DEFAULT);
    }

    private void stall() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    private static DeadlineException expiry(Way way, ApiCall<?> call) {
        long start = System.nanoTime();
        DeadlineException expiry = catchThrowableOfType(DeadlineException.class, () -> way.execute(call));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("time, which without a deadline is the 10 s of OkHttp's time-outs")
                .isLessThan(Duration.ofSeconds(8));
        return expiry;
    }

    @ParameterizedTest
    @EnumSource
    void theWaitForAnAnswerEnds(Way way) {
        stall();
        DeadlineException expiry =
                expiry(way, builder().build(Notes.class).read().withDeadline(SHORT));
        assertThat(expiry).hasMessage("read: the deadline has passed" + fixture.where());
        assertThat(expiry.operation()).isEqualTo("read");
        assertThat(expiry.statusCode()).isZero();
        assertThat(expiry.headers().size()).isZero();
        assertThat(expiry.requestId()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineOfTheClientHoldsAsWell(Way way) {
        stall();
        assertThat(expiry(way, builder().deadline(SHORT).build(Notes.class).write("pay")))
                .hasMessage("write: the deadline has passed" + fixture.where());
    }

    /** The system accepts connections for a server that does not, and nobody answers the handshake. */
    @ParameterizedTest
    @EnumSource
    void theAttemptToConnectEnds(Way way) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Notes notes = builder()
                    .baseUrl("https://127.0.0.1:" + silent.getLocalPort())
                    .build(Notes.class);
            assertThat(expiry(way, notes.read().withDeadline(SHORT))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTricklesEnds(Way way) {
        fixture.server.enqueue(trickle(200));
        assertThat(expiry(way, builder().build(Notes.class).read().withDeadline(SHORT)))
                .isNotNull();
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void anErrorThatTricklesEnds(int status) {
        for (Way way : Way.values()) {
            fixture.server.enqueue(trickle(status));
            assertThat(expiry(way, builder().build(Notes.class).read().withDeadline(SHORT)))
                    .isNotNull();
        }
        assertThat(fixture.server.getRequestCount()).isLessThanOrEqualTo(2);
    }

    /** Each byte comes long before any time-out of OkHttp, and all of them in some twelve seconds. */
    private static MockResponse trickle(int status) {
        return new MockResponse.Builder()
                .code(status)
                .body("\"" + "slowly".repeat(200) + "\"")
                .throttleBody(1, 10, TimeUnit.MILLISECONDS)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsHandedOutEnds(Way way) throws IOException {
        Notes notes = builder().build(Notes.class);
        fixture.answer(200, "\"a connection to use\"");
        notes.read().execute();
        fixture.server.enqueue(new MockResponse.Builder()
                .body("%PDF")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        ApiCall<ResponseBody> call = notes.stream().withDeadline(Duration.ofMillis(700));
        try (ResponseBody body = way.execute(call)) {
            assertThat(catchThrowable(body::string))
                    .as("and not the time-out of the socket")
                    .isExactlyInstanceOf(InterruptedIOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShorterLimitOfTheProgramsOwnClientStays(Way way) {
        stall();
        ApiCall<@Nullable String> call = limited(SHORT).read();
        assertThat(catchThrowableOfType(
                        TransportException.class, () -> way.execute(call.withDeadline(Duration.ofMinutes(1)))))
                .hasCauseInstanceOf(InterruptedIOException.class);
        stall();
        assertThat(catchThrowableOfType(TransportException.class, () -> way.execute(call)))
                .hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(fixture.server.getRequestCount()).as("one for each").isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aLongerLimitOfTheProgramsOwnClientGivesWay(Way way) {
        stall();
        assertThat(expiry(way, limited(Duration.ofMinutes(1)).read().withDeadline(SHORT)))
                .isNotNull();
    }

    private Notes limited(Duration callTimeout) {
        OkHttpClient client = fixture.http.newBuilder().callTimeout(callTimeout).build();
        return builder().httpClient(client).build(Notes.class);
    }
}
