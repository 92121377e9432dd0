package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiException;
import io.bankspec.core.MfaRequiredException;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.Messages.Problem;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import io.bankspec.core.testing.ReservedPort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;
import retrofit2.http.Query;

class TransportFailuresTest {
    interface Api {
        @GET("accounts")
        @OperationInfo(id = "getAccounts", table = Table.class)
        ApiCall<List<Account>> accounts(@Query("pin") String pin);

        /** What a spec would say about these. */
        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                switch (id) {
                    case "getAccounts" -> operation.errors("Problem", "default").challenge(510);
                    default -> throw new IllegalArgumentException(id);
                }
            }

            @Override
            public Class<?> errorType(String name) {
                return switch (name) {
                    case "Problem" -> Problem.class;
                    default -> throw new IllegalArgumentException(name);
                };
            }
        }
    }

    private static final String BODY = "[{\"name\": \"canary\", \"balance\": 1.50}]";

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private ApiException failure(RuntimeFixture.Builder builder) {
        ApiCall<List<Account>> call = builder.with(
                        "key", Credential.fixed(CredentialLocation.query("key", ""), "canary"))
                .build(Api.class)
                .accounts("canary");
        ApiException failure = catchThrowableOfType(ApiException.class, call::execute);
        for (Throwable t = failure; t != null; t = t.getCause())
            assertThat(t.toString()).doesNotContain("canary");
        return failure;
    }

    private TransportException transportFailure(RuntimeFixture.Builder builder, Class<? extends IOException> cause) {
        ApiException failure = failure(builder);
        assertThat(failure)
                .isInstanceOf(TransportException.class)
                .hasCauseInstanceOf(cause)
                .hasMessageMatching("getAccounts: no complete answer \\("
                        + failure.getCause().getClass().getSimpleName() + "\\) \\(at http://127.0.0.1:\\d+\\)");
        assertThat(failure.statusCode()).isZero();
        return (TransportException) failure;
    }

    private RuntimeFixture.Builder impatient(int millis) {
        return fixture.builder()
                .httpClient(fixture.http
                        .newBuilder()
                        .readTimeout(Duration.ofMillis(millis))
                        .build());
    }

    /** The head may take its time, as it does on a busy machine. */
    private RuntimeFixture.Builder impatientAfterTheHead() {
        return fixture.builder()
                .httpClient(fixture.http
                        .newBuilder()
                        .addNetworkInterceptor(chain -> {
                            Response head = chain.proceed(chain.request());
                            chain.connection().socket().setSoTimeout(50);
                            return head;
                        })
                        .build());
    }

    @Test
    void aRefusedConnection() throws IOException {
        try (ReservedPort port = new ReservedPort()) {
            transportFailure(fixture.builder().baseUrl("http://127.0.0.1:" + port.number()), ConnectException.class);
        }
    }

    @Test
    void aConnectionThatClosesBeforeTheAnswer() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        transportFailure(fixture.builder(), IOException.class);
    }

    @Test
    void anAnswerThatDoesNotStart() {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        transportFailure(impatient(50), SocketTimeoutException.class);
    }

    private MockResponse.Builder chunkedOrNot(boolean chunked) {
        return chunked ? new MockResponse.Builder().chunkedBody(BODY, 5) : new MockResponse.Builder().body(BODY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatBreaksOffIsNoFaultOfTheSchema(boolean chunked) {
        fixture.server.enqueue(chunkedOrNot(chunked)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        transportFailure(fixture.builder(), IOException.class);
        fixture.assertNothingLeaks();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatStopsMidway(boolean chunked) {
        fixture.server.enqueue(chunkedOrNot(chunked)
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        transportFailure(impatientAfterTheHead(), SocketTimeoutException.class);
        fixture.assertNothingLeaks();
    }

    @Test
    void aBodyLongerThanItsLengthOnANoContentAnswer() {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(204)
                .setHeader("Content-Length", 5)
                .build());
        transportFailure(fixture.builder(), IOException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorKeepsItsStatusWhenItsBodyBreaksOff(boolean stalls) {
        SocketEffect effect = stalls ? SocketEffect.Stall.INSTANCE : new SocketEffect.CloseSocket();
        fixture.server.enqueue(
                chunkedOrNot(false).code(500).onResponseBody(effect).build());
        ApiException failure = failure(stalls ? impatientAfterTheHead() : fixture.builder());
        assertThat(failure).isInstanceOf(ServerException.class).hasMessage("getAccounts: HTTP 500" + fixture.where());
        assertThat(failure.error(Problem.class)).isNull();
        fixture.assertNothingLeaks();
    }

    @Test
    void aChallengeWithoutItsQuestionIsNoChallenge() {
        fixture.server.enqueue(chunkedOrNot(false)
                .code(510)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThat(transportFailure(fixture.builder(), IOException.class)).isNotInstanceOf(MfaRequiredException.class);
        fixture.assertNothingLeaks();
    }

    @Test
    void anInterruptedThreadStaysInterrupted() throws Exception {
        fixture.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        ApiCall<List<Account>> call = fixture.api(Api.class).accounts("1");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            Thread.currentThread().interrupt();
            failure.set(catchThrowable(call::execute));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
        thread.join(10_000);
        assertThat(failure.get())
                .isInstanceOf(TransportException.class)
                .hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(interrupted).isTrue();
    }
}
