package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bankspec.core.ApiException;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not idempotent goes out once, whatever happens. */
class SentOnceTest {
    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();

    private RuntimeFixture.Builder builder() {
        return fixture.builder().retries(RetryPolicy.DEFAULT).time(time);
    }

    static Stream<Arguments> mishaps() {
        Stream<MockResponse.Builder> refusals =
                Stream.of(408, 429, 502, 503, 504).map(status -> answer().code(status));
        Stream<MockResponse.Builder> invitations =
                Stream.of(408, 429, 503).map(status -> answer().code(status).addHeader("Retry-After", "0"));
        Stream<MockResponse.Builder> breaks = Stream.of(
                answer().onResponseStart(CLOSE),
                answer().body("\"cut short\"").onResponseBody(CLOSE),
                answer().chunkedBody("\"cut short\"", 4).onResponseBody(CLOSE));
        return Way.with(Stream.of(refusals, invitations, breaks)
                .flatMap(all -> all)
                .map(MockResponse.Builder::build)
                .toList());
    }

    private static MockResponse.Builder answer() {
        return new MockResponse.Builder();
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void aWriteIsSentOnceOnAConnectionOfItsOwn(Way way, MockResponse mishap) {
        assertSentOnce(way, builder().build(Notes.class), mishap);
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void aWriteIsSentOnceOnAPooledConnection(Way way, MockResponse mishap) {
        Notes notes = builder().build(Notes.class);
        fixture.answer(200, "\"first\"");
        notes.read().execute();
        fixture.request();
        assertSentOnce(way, notes, mishap);
    }

    private void assertSentOnce(Way way, Notes notes, MockResponse mishap) {
        int before = fixture.server.getRequestCount();
        fixture.server.enqueue(mishap);
        fixture.answer(200, "\"again\"").answer(200, "\"again\"");
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> way.execute(notes.write("pay")));
        assertThat(fixture.request().getMethod()).isEqualTo("POST");
        assertThat(fixture.server.getRequestCount()).isEqualTo(before + 1);
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWriteWithoutAnAnswerInTimeIsNotSentAgain(Way way) {
        fixture.server.enqueue(
                answer().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        OkHttpClient impatient =
                fixture.http.newBuilder().readTimeout(Duration.ofMillis(50)).build();
        Notes notes = builder().httpClient(impatient).build(Notes.class);
        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> way.execute(notes.write("pay")));
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatAnInterceptorOfTheProgramObtainsCountsAsSent(Way way) {
        AtomicInteger sent = new AtomicInteger();
        OkHttpClient client = fixture.http
                .newBuilder()
                .addInterceptor(chain -> {
                    sent.incrementAndGet();
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(503)
                            .message("")
                            .build();
                })
                .build();
        Notes notes = builder().httpClient(client).build(Notes.class);
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> way.execute(notes.write("pay")));
        assertThat(sent).hasValue(1);
    }
}
