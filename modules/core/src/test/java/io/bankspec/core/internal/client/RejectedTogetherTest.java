package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 64 calls that are under way with a token when the provider stops accepting it. */
class RejectedTogetherTest {
    private static final int CALLERS = 64;

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private CountDownLatch underWay = new CountDownLatch(0);
    private Tokens.Api api;

    @BeforeEach
    void logIn() {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if (request.getRequestLine().equals(Tokens.TOKEN)) {
                    return answer(200, Tokens.answer("t" + logins.incrementAndGet(), "\"expires_in\": 3600"));
                }
                if (!"Bearer t1".equals(Tokens.authorization(request))) return answer(200, "{}");
                rejected.incrementAndGet();
                underWay.countDown();
                return answer(underWay.await(10, TimeUnit.SECONDS) ? 401 : 599, "{}");
            }
        });
        api = fixture.builder().with("token", Tokens.bearer(Tokens.client())).build(Tokens.Api.class);
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void waitingCallsReplaceItOnce() {
        underWay = new CountDownLatch(CALLERS);
        assertAllSucceed(IntStream.range(0, CALLERS)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> api.accounts().execute(), threads))
                .toList());
        assertThat(rejected).hasValue(CALLERS);
    }

    @Test
    void asyncCallsReplaceItOnce() {
        assertAllSucceed(IntStream.range(0, CALLERS)
                .mapToObj(i -> api.accounts().executeAsync())
                .toList());
    }

    private void assertAllSucceed(List<CompletableFuture<Account>> calls) {
        for (CompletableFuture<Account> call : calls) {
            assertThat(Way.result(call)).isEqualTo(new Account(null, null));
        }
        assertThat(logins).hasValue(2);
    }
}
