package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.core.testing.ReservedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out again although it is no GET. */
class SentAgainTest {
    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private RuntimeFixture.Builder builder() {
        return fixture.builder().retries(RetryPolicy.DEFAULT).time(time);
    }

    private static MockResponse.Builder answer() {
        return new MockResponse.Builder();
    }

    @ParameterizedTest
    @EnumSource
    void aWriteIsTriedAgainWhileThereIsNoConnection(Way way) throws IOException {
        try (MockWebServer late = new MockWebServer()) {
            ReservedPort port = new ReservedPort();
            int number = port.number();
            time.duringWait(() -> {
                if (time.waits().size() == 2) start(late, port);
            });
            late.enqueue(answer().body("\"done\"").build());
            Notes notes = builder().baseUrl("http://127.0.0.1:" + number).build(Notes.class);
            assertThat(way.execute(notes.write("pay"))).isEqualTo("done");
            assertThat(late.getRequestCount()).isEqualTo(1);
        }
    }

    /** That is no repetition: nothing is sent before one of them is there. */
    @ParameterizedTest
    @EnumSource
    void allAddressesOfTheServerAreTried(Way way) throws IOException {
        List<InetAddress> addresses = List.of(InetAddress.getByName("::1"), InetAddress.getByName("127.0.0.1"));
        Notes notes = builder()
                .retries(RetryPolicy.NONE)
                .baseUrl("http://localhost:" + fixture.server.getPort())
                .httpClient(fixture.http.newBuilder().dns(host -> addresses).build())
                .build(Notes.class);
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes.write("pay"))).isEqualTo("done");
    }

    private static void start(MockWebServer server, ReservedPort port) {
        try {
            port.close();
            server.start(InetAddress.getByName("127.0.0.1"), port.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Notes resetting(int http2ErrorCode) {
        fixture.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        fixture.server.enqueue(answer().onResponseStart(new SocketEffect.CloseStream(http2ErrorCode))
                .build());
        fixture.answer(200, "\"done\"");
        return builder()
                .httpClient(fixture.http
                        .newBuilder()
                        .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                        .build())
                .build(Notes.class);
    }

    @ParameterizedTest
    @EnumSource
    void aWriteWhoseStreamWasRefusedIsSentAgainAsThePolicySays(Way way) {
        assertThat(way.execute(resetting(7).write("pay"))).isEqualTo("done");
        assertThat(time.waits()).hasSize(1);
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    /** INTERNAL_ERROR, CANCEL, ENHANCE_YOUR_CALM */
    @ParameterizedTest
    @CsvSource({"EXECUTE,2", "EXECUTE_ASYNC,2", "EXECUTE,8", "EXECUTE_ASYNC,8", "EXECUTE,11"})
    void aWriteWhoseStreamWasResetForAnotherReasonMayHaveBeenDone(Way way, int http2ErrorCode) {
        Notes notes = resetting(http2ErrorCode);
        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> way.execute(notes.write("pay")));
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPostThatTheSpecCallsIdempotentIsSentAgainWithItsBody(Way way) {
        fixture.server.enqueue(answer().onResponseStart(CLOSE).build());
        fixture.answer(503, "{}").answer(200, "\"done\"");
        assertThat(way.execute(builder().build(Notes.class).replace("paid"))).isEqualTo("done");
        for (int i = 0; i < 3; i++)
            assertThat(fixture.request().getBody().utf8()).isEqualTo("\"paid\"");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatCanBeWrittenOnlyOnceIsNotSentAgain(Way way) {
        fixture.answer(503, "{}").answer(200, "\"again\"");
        Notes notes = builder().build(Notes.class);
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> way.execute(notes.upload(new OneShot())));
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    private static final class OneShot extends RequestBody {
        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("once");
        }
    }
}
