package io.bankspec.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.core.ApiCall;
import io.bankspec.core.auth.TokenStore;
import io.bankspec.core.generated.ClientBuilder;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.OAuth2;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.generated.spec.OperationInfo;
import io.bankspec.core.generated.spec.OperationSpec;
import io.bankspec.core.generated.spec.OperationTable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import retrofit2.http.GET;

/** Eight machines of one program that refresh at the same time, with a refresh token that the provider takes only once. */
final class EightMachines extends Dispatcher implements AutoCloseable {
    private static final int MACHINES = 8;

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http = new OkHttpClient();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final CountDownLatch refused = new CountDownLatch(MACHINES - 1);
    private final CountDownLatch release = new CountDownLatch(1);

    /** Waits last until the test ends them. Longer ones are deadlines. */
    private final FakeTime time = new FakeTime() {
        @Override
        public Future<?> after(Duration duration, Runnable task) {
            Future<?> timer = super.after(duration, task);
            if (duration.compareTo(Duration.ofSeconds(1)) < 0) refused.countDown();
            return timer;
        }
    };

    interface Api {
        @GET("note")
        @OperationInfo(id = "getNote", table = Table.class)
        ApiCall<String> note();

        final class Table implements OperationTable {
            public static final Table INSTANCE = new Table();

            @Override
            public void describe(String id, OperationSpec operation) {
                operation.security("token");
            }
        }
    }

    private static final class Builder extends ClientBuilder<Builder> {
        private Api build(OAuth2 oauth2) {
            return credential(
                            "token",
                            Credential.login(CredentialLocation.bearer(), oauth2.refreshToken("id", "secret", "once")))
                    .runtime(null, null)
                    .api(Api.class);
        }
    }

    EightMachines() throws IOException {
        server.setDispatcher(this);
        server.setServerSocketFactory(new PromptSockets());
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    /** The answer of the quickest comes when all others have been refused. */
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        boolean isLogin = request.getMethod().equals("POST");
        if (isLogin && refreshes.incrementAndGet() > 1) return answer(400, "{\"error\": \"invalid_grant\"}");
        if (isLogin) return answer(release.await(1, TimeUnit.MINUTES) ? 200 : 599, "{\"access_token\": \"new\"}");
        boolean isGood = "Bearer new".equals(request.getHeaders().get("Authorization"));
        return answer(isGood ? 200 : 401, "\"done\"");
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    /** @param stores gives each machine its own view of the store */
    void refreshTogether(Supplier<TokenStore> stores) throws InterruptedException {
        List<CompletableFuture<String>> calls = Stream.generate(() -> machine(stores.get()))
                .limit(MACHINES)
                .map(machine -> machine.note().executeAsync())
                .toList();
        assertThat(refused.await(1, TimeUnit.MINUTES))
                .as("all but one machine wait")
                .isTrue();
        assertThat(calls).noneMatch(CompletableFuture::isDone);
        release.countDown();
        CompletableFuture.anyOf(calls.toArray(new CompletableFuture<?>[0])).join();
        time.skip(Duration.ofMillis(50));
        for (CompletableFuture<String> call : calls)
            assertThat(call).succeedsWithin(1, TimeUnit.MINUTES).isEqualTo("done");
        assertThat(refreshes).hasValue(MACHINES);
    }

    private Api machine(TokenStore store) {
        return new Builder()
                .baseUrl("http://127.0.0.1:" + server.getPort())
                .httpClient(http)
                .time(time)
                .tokenStore(store)
                .build(new OAuth2("token", "token", null));
    }

    @Override
    public void close() {
        server.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
