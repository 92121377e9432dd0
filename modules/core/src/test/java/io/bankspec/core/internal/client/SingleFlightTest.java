package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiException;
import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.ServerException;
import io.bankspec.core.TransportException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.ExpiredOnce;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.testing.FakeTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 64 callers meet an expired token at the same time: the token endpoint answers when all of them are there. */
class SingleFlightTest {
    private static final int CALLERS = 64;

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final CountDownLatch callers = new CountDownLatch(CALLERS);
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Tokens.Api api(MockResponse tokenAnswer) {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if (request.getRequestLine().equals(Tokens.TOKEN)) {
                    logins.incrementAndGet();
                    boolean complete = callers.await(10, TimeUnit.SECONDS);
                    return complete
                            ? tokenAnswer
                            : new MockResponse.Builder().code(599).build();
                }
                calls.incrementAndGet();
                boolean fresh = "Bearer fresh".equals(Tokens.authorization(request));
                return new MockResponse.Builder()
                        .code(fresh ? 200 : 499)
                        .body("{}")
                        .build();
            }
        });
        return fixture.builder()
                .time(new FakeTime())
                .tokenStore(new ExpiredOnce(callers))
                .with("token", Tokens.bearer(Tokens.client()))
                .build(Tokens.Api.class);
    }

    /** The result of each caller, or its exception. */
    private List<Object> outcomes(Tokens.Api api, Way way) {
        List<CompletableFuture<Account>> pending = IntStream.range(0, CALLERS)
                .mapToObj(i -> way == Way.EXECUTE_ASYNC
                        ? api.accounts().executeAsync()
                        : CompletableFuture.supplyAsync(() -> api.accounts().execute(), threads))
                .toList();
        return pending.stream().map(SingleFlightTest::outcome).toList();
    }

    private static Object outcome(CompletableFuture<Account> future) {
        try {
            return Way.result(future);
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    @ParameterizedTest
    @EnumSource
    void allUseTheTokenOfOneLogin(Way way) {
        Tokens.Api api = api(answer(200, Tokens.answer("fresh", "\"expires_in\": 3600")));
        assertThat(outcomes(api, way)).hasSize(CALLERS).containsOnly(new Account(null, null));
        assertThat(logins).hasValue(1);
        assertThat(calls).hasValue(CALLERS);
    }

    static Stream<Arguments> failures() {
        MockResponse dropped = new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(
                        Arguments.of(way, answer(500, "{}"), ServerException.class),
                        Arguments.of(way, dropped, TransportException.class)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsSharedByAllAndTheNextCallTriesAgain(
            Way way, MockResponse failure, Class<? extends ApiException> type) {
        Tokens.Api api = api(failure);
        List<Object> outcomes = outcomes(api, way);
        assertThat(logins).hasValue(1);
        assertAllEqual(outcomes, type);
        assertThat(outcome(api.accounts().executeAsync())).isInstanceOf(type);
        assertThat(logins).hasValue(2);
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsSharedByAllAndNeverAskedForAgain(Way way, int status) {
        Tokens.Api api = api(answer(status, "{}"));
        List<Object> outcomes = outcomes(api, way);
        assertAllEqual(outcomes, LoginRefusedException.class);
        assertAllEqual(outcomes(api, way), LoginRefusedException.class);
        assertThat(logins).hasValue(1);
        assertThat(calls).hasValue(0);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(400, 401, 403, 423).map(status -> Arguments.of(way, status)));
    }

    private static void assertAllEqual(List<Object> outcomes, Class<? extends ApiException> type) {
        assertThat(outcomes).hasSize(CALLERS).allMatch(type::isInstance);
        assertThat(outcomes.stream().map(Object::toString).distinct()).hasSize(1);
        assertThat(outcomes.stream()
                        .map(failure -> ((ApiException) failure).statusCode())
                        .distinct())
                .hasSize(1);
    }
}
