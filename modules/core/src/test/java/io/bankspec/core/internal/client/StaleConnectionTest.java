package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.RetryPolicy;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Notes;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.JumpingTime;
import io.bankspec.core.testing.PooledSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A server closes connections that are idle, some after five seconds, and the next call finds one of them in the pool. */
class StaleConnectionTest {
    private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final JumpingTime time = new JumpingTime();
    private final PooledSocket socket = new PooledSocket();

    private RuntimeFixture.Builder builder() {
        return fixture.builder().httpClient(watched(fixture.http)).time(time);
    }

    private OkHttpClient watched(OkHttpClient client) {
        return client.newBuilder().addNetworkInterceptor(socket).build();
    }

    private static MockResponse.Builder answer(String text) {
        return new MockResponse.Builder().body('"' + text + '"');
    }

    private void idleTooLong(Notes notes) throws IOException {
        idle(notes, Duration.ofSeconds(5));
    }

    private void idle(Notes notes, Duration howLong) throws IOException {
        fixture.server.enqueue(answer("first").onResponseEnd(CLOSE).build());
        assertThat(notes.read().execute()).isEqualTo("first");
        socket.awaitEnd();
        time.skip(howLong);
        fixture.answer(200, "\"done\"");
    }

    static Stream<Arguments> calls() {
        return Way.with(List.<Function<Notes, ApiCall<@Nullable String>>>of(
                Notes::read, notes -> notes.write("pay"), notes -> notes.replace("state")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itIsReplacedWhateverTheCallAndThePolicy(Way way, Function<Notes, ApiCall<@Nullable String>> call)
            throws IOException {
        for (RetryPolicy policy : List.of(RetryPolicy.NONE, RetryPolicy.DEFAULT)) {
            Notes notes = builder().retries(policy).build(Notes.class);
            idleTooLong(notes);
            assertThat(way.execute(call.apply(notes))).isEqualTo("done");
        }
        assertThat(time.waits()).isEmpty();
        assertThat(fixture.server.getRequestCount()).isEqualTo(4);
        fixture.assertNothingLeaks();
    }

    /** What is repeated is spared the look right after another call. */
    @ParameterizedTest
    @MethodSource("calls")
    void withoutRepetitionsItIsReplacedHoweverShortTheTime(Way way, Function<Notes, ApiCall<@Nullable String>> call)
            throws IOException {
        Notes notes = builder().retries(RetryPolicy.NONE).build(Notes.class);
        idle(notes, Duration.ZERO);
        assertThat(way.execute(call.apply(notes))).isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource
    void soItIsForTheLastRepetition(Way way) {
        Notes notes = builder()
                .retries(RetryPolicy.DEFAULT.withMaxRetries(1))
                .random(() -> 0.01)
                .build(Notes.class);
        fixture.server.enqueue(
                new MockResponse.Builder().code(503).onResponseEnd(CLOSE).build());
        time.duringWait(() -> assertThatCode(socket::awaitEnd).doesNotThrowAnyException());
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes.read())).isEqualTo("done");
    }

    /** As the clients of many users share one {@code OkHttpClient}. */
    @ParameterizedTest
    @MethodSource("calls")
    void itIsReplacedToWhicheverClientItBelonged(Way way, Function<Notes, ApiCall<@Nullable String>> call)
            throws IOException {
        idleTooLong(builder().build(Notes.class));
        assertThat(way.execute(call.apply(builder().build(Notes.class)))).isEqualTo("done");
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itIsReplacedOverTlsToo(Way way) throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        fixture.server.useHttps(certificates.sslSocketFactory());
        fixture.server.setProtocolNegotiationEnabled(false);
        OkHttpClient client = fixture.http
                .newBuilder()
                .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
                .build();
        Notes notes = builder()
                .baseUrl("https://127.0.0.1:" + fixture.server.getPort())
                .httpClient(watched(client))
                .build(Notes.class);
        // A connection that is good stays in use after the look at it.
        fixture.answer(200, "\"zero\"").answer(200, "\"zero\"");
        notes.write("pay").execute();
        notes.write("pay").execute();
        assertThat(fixture.request().getConnectionIndex())
                .isEqualTo(fixture.request().getConnectionIndex());
        idleTooLong(notes);
        assertThat(way.execute(notes.write("pay"))).isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource
    void allThatThePoolHoldsAreReplaced(Way way) throws Exception {
        Notes notes = builder().build(Notes.class);
        CyclicBarrier together = new CyclicBarrier(4);
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                try {
                    together.await(10, TimeUnit.SECONDS);
                } catch (BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
                return answer("first").onResponseEnd(CLOSE).build();
            }
        });
        List<CompletableFuture<@Nullable String>> calls = Stream.generate(
                        () -> notes.write("pay").executeAsync())
                .limit(4)
                .toList();
        for (CompletableFuture<@Nullable String> call : calls) Way.result(call);
        socket.awaitEnds();
        fixture.server.setDispatcher(new QueueDispatcher());
        fixture.answer(200, "\"done\"");
        assertThat(way.execute(notes.write("pay"))).isEqualTo("done");
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsGoodStaysInUse(Way way) {
        Notes notes = builder().build(Notes.class);
        for (int i = 0; i < 3; i++) {
            fixture.answer(200, "\"done\"");
            way.execute(notes.write("pay"));
            assertThat(fixture.request().getExchangeIndex()).isEqualTo(i);
            time.skip(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLoginIsSentOnANewOne(Way way) throws IOException {
        Tokens.Api api = builder().with("token", Tokens.bearer(Tokens.user())).build(Tokens.Api.class);
        fixture.server.enqueue(new MockResponse.Builder()
                .body(Tokens.answer("t1", "\"expires_in\": 60"))
                .build());
        fixture.server.enqueue(
                new MockResponse.Builder().body("{}").onResponseEnd(CLOSE).build());
        way.execute(api.accounts());
        socket.awaitEnd();
        time.skip(Duration.ofSeconds(60));
        fixture.answer(200, Tokens.answer("t2", "")).answer(200, "{}");
        way.execute(api.accounts());
        assertThat(fixture.server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void interceptorsOfTheProgramSeeOneCall(Way way) throws IOException {
        int[] seen = {0};
        Notes notes = builder()
                .httpClient(watched(fixture.http)
                        .newBuilder()
                        .addInterceptor(chain -> {
                            seen[0]++;
                            return chain.proceed(chain.request());
                        })
                        .build())
                .build(Notes.class);
        idleTooLong(notes);
        way.execute(notes.write("pay"));
        assertThat(seen[0]).isEqualTo(2);
    }

    /** Whatever it is, it is no answer to what has not been sent. */
    @ParameterizedTest
    @EnumSource
    void bytesThatNobodyHasAskedForAreNotTakenForTheAnswer(Way way) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            CountDownLatch firstRead = new CountDownLatch(1);
            thread.execute(() -> twoAnswersToOne(server, firstRead));
            Notes notes = builder()
                    .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                    .build(Notes.class);
            assertThat(notes.write("one").execute()).isEqualTo("first");
            firstRead.countDown();
            socket.awaitByte();
            assertThat(way.execute(notes.write("two"))).isEqualTo("second");
        } finally {
            thread.shutdownNow();
        }
    }

    private static void twoAnswersToOne(ServerSocket server, CountDownLatch firstRead) {
        try (Socket one = server.accept()) {
            one.getInputStream().read();
            write(one, "first");
            firstRead.await();
            write(one, "forged");
            try (Socket two = server.accept()) {
                two.getInputStream().read();
                write(two, "second");
            }
        } catch (IOException | InterruptedException e) {
            // The test says what is missing.
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        String body = '"' + text + '"';
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** The server may have seen the request and then gone away: nobody can tell. */
    @ParameterizedTest
    @EnumSource
    void whatEndsAfterTheLookIsNotSentAgain(Way way) {
        Notes notes = builder().retries(RetryPolicy.DEFAULT).build(Notes.class);
        fixture.answer(200, "\"first\"");
        notes.read().execute();
        fixture.server.enqueue(answer("").onResponseStart(CLOSE).build());
        fixture.answer(200, "\"again\"");
        assertThatExceptionOfType(TransportException.class).isThrownBy(() -> way.execute(notes.write("pay")));
        assertThat(fixture.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aNewConnectionThatTheServerLeavesAtOnceIsTriedAsOftenAsThePolicySays() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            thread.execute(() -> {
                try {
                    while (true) server.accept().close();
                } catch (IOException e) {
                    // The end of the test.
                }
            });
            PooledSocket left = new PooledSocket();
            Notes notes = fixture.builder()
                    .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                    .httpClient(fixture.http
                            .newBuilder()
                            .addNetworkInterceptor(left)
                            .addNetworkInterceptor(chain -> {
                                left.awaitEnd();
                                return chain.proceed(chain.request());
                            })
                            .build())
                    .retries(RetryPolicy.DEFAULT)
                    .time(time)
                    .build(Notes.class);
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> notes.write("pay").execute());
            assertThat(time.waits()).hasSize(2);
        } finally {
            thread.shutdownNow();
        }
    }
}
