package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which connections are worth another one. */
class BrokenConnectionTest {
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

    static Stream<Arguments> broken() {
        return Way.with(Stream.concat(Stream.of(answer().onRequestStart(CLOSE).build()), unansweredRequests())
                .toList());
    }

    static Stream<Arguments> unanswered() {
        return Way.with(unansweredRequests().toList());
    }

    private static Stream<MockResponse> unansweredRequests() {
        return Stream.of(
                answer().onResponseStart(CLOSE).build(),
                answer().body("\"cut short\"").onResponseBody(CLOSE).build(),
                answer().chunkedBody("\"cut short\"", 4).onResponseBody(CLOSE).build());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksIsTriedAgain(Way way, MockResponse answer) {
        fixture.server.enqueue(answer);
        fixture.server.enqueue(answer);
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(builder().build(Notes.class).read())).isEqualTo("done");
        assertThat(time.waits()).hasSize(2);
        fixture.assertNothingLeaks();
    }

    /** As the server counts, on a connection of its own and on a pooled one: OkHttp would repeat by itself. */
    @ParameterizedTest
    @MethodSource("unanswered")
    void thereAreAsManyRequestsAsThePolicySays(Way way, MockResponse answer) {
        for (RetryPolicy policy : List.of(RetryPolicy.NONE, RetryPolicy.DEFAULT)) {
            Notes notes = builder().retries(policy).build(Notes.class);
            fixture.answer(200, "\"first\"");
            notes.read().execute();
            for (int i = 0; i < 9; i++) fixture.server.enqueue(answer);
            int before = fixture.server.getRequestCount();
            catchThrowableOfType(TransportException.class, () -> way.execute(notes.read()));
            assertThat(time.waits()).hasSize(policy.maxRetries());
            assertThat(fixture.server.getRequestCount()).isEqualTo(before + policy.maxRetries() + 1);
            fixture.server.setDispatcher(new QueueDispatcher());
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatKeepsBreakingIsTheCallersProblem(Way way, MockResponse answer) {
        for (int i = 0; i < 10; i++) fixture.server.enqueue(answer);
        Notes notes = builder().build(Notes.class);
        assertThat(catchThrowableOfType(TransportException.class, () -> way.execute(notes.read())))
                .hasCauseInstanceOf(IOException.class);
        assertThat(time.waits()).hasSize(2);
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatDoesNotComeInTimeIsAskedForAgain(Way way) {
        MockResponse silence =
                answer().onResponseStart(SocketEffect.Stall.INSTANCE).build();
        for (int i = 0; i < 3; i++) fixture.server.enqueue(silence);
        OkHttpClient impatient =
                fixture.http.newBuilder().readTimeout(Duration.ofMillis(50)).build();
        Notes notes = builder().httpClient(impatient).build(Notes.class);
        assertThat(catchThrowableOfType(TransportException.class, () -> way.execute(notes.read())))
                .hasCauseInstanceOf(SocketTimeoutException.class);
        assertThat(time.waits()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateThatIsNotTrustedIsNotTriedAgain(Way way) throws IOException {
        try (MockWebServer secure = secure("127.0.0.1")) {
            Notes notes = builder().baseUrl(url(secure)).build(Notes.class);
            assertThat(catchThrowableOfType(TransportException.class, () -> way.execute(notes.read())))
                    .hasCauseInstanceOf(SSLHandshakeException.class);
            assertThat(time.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnotherHostIsNotTriedAgain(Way way) throws IOException {
        try (MockWebServer secure = secure("bank.example")) {
            HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                    .addTrustedCertificate(certificate.certificate())
                    .build();
            OkHttpClient client = fixture.http
                    .newBuilder()
                    .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                    .build();
            Notes notes = builder().httpClient(client).baseUrl(url(secure)).build(Notes.class);
            assertThat(catchThrowableOfType(TransportException.class, () -> way.execute(notes.read())))
                    .hasCauseInstanceOf(SSLPeerUnverifiedException.class);
            assertThat(time.waits()).isEmpty();
        }
    }

    private HeldCertificate certificate;

    private MockWebServer secure(String host) throws IOException {
        certificate =
                new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        return server;
    }

    /** Not by name, which may have a second address with nobody behind it. */
    private static String url(MockWebServer server) {
        return "https://127.0.0.1:" + server.getPort();
    }
}
