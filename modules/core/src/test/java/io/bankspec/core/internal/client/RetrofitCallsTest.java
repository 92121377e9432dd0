package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.LoginRefusedException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.ExpiredOnce;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.fixture.Tokens;
import io.bankspec.core.fixture.Way;
import io.bankspec.core.generated.Credential;
import io.bankspec.core.generated.spec.CredentialLocation;
import io.bankspec.core.testing.FakeTime;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Calls that the program sends through Retrofit itself. */
class RetrofitCallsTest {
    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private Tokens.Api api(Credential credential) {
        return fixture.builder().with("token", credential).build(Tokens.Api.class);
    }

    private static CompletableFuture<Response<Account>> enqueued(Tokens.Api api) {
        CompletableFuture<Response<Account>> result = new CompletableFuture<>();
        api.accounts().toCall().enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<Account> call, Response<Account> response) {
                result.complete(response);
            }

            @Override
            public void onFailure(Call<Account> call, Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private static void assertBothFailWithIt(Tokens.Api api, Throwable cause) {
        assertThatThrownBy(() -> api.accounts().toCall().execute())
                .isInstanceOf(IOException.class)
                .hasCause(cause);
        assertThat(enqueued(api))
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IOException.class)
                .withCause(cause);
    }

    @Test
    void aCallWaitsForItsToken() throws IOException {
        Tokens.Api api = api(Tokens.bearer(Tokens.user()));
        fixture.answer(200, Tokens.answer("t1", "")).answer(200, "{\"name\": \"Giro\"}");
        assertThat(api.accounts().toCall().execute().body().name()).isEqualTo("Giro");
        assertThat(fixture.request().getRequestLine()).isEqualTo(Tokens.TOKEN);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t1");
        fixture.answer(200, "{}");
        assertThat(enqueued(api)).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(Tokens.authorization(fixture.request())).isEqualTo("Bearer t1");
    }

    @Test
    void aRefusedLoginIsTheCauseAndNotSentAgain() {
        Tokens.Api api = api(Tokens.bearer(Tokens.user()));
        fixture.answer(400, "{}");
        assertThatThrownBy(() -> api.accounts().toCall().execute())
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(LoginRefusedException.class);
        assertThat(enqueued(api))
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IOException.class)
                .withCauseInstanceOf(LoginRefusedException.class);
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatASupplierThrowsIsTheCause() {
        RuntimeException failure = new UnsupportedOperationException("the vault is sealed");
        Supplier<String> supplier = () -> {
            throw failure;
        };
        assertBothFailWithIt(api(Credential.supplied(CredentialLocation.bearer(), supplier)), failure);
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefused() {
        assertBothFailWithIt(
                api(Credential.supplied(CredentialLocation.bearer(), () -> "canary\r\nX: y")),
                new IllegalArgumentException("Authorization holds a line break or another control character"));
        assertThat(fixture.server.getRequestCount()).isZero();
    }

    /** OkHttp sends five at a time to one host: all of these wait for the token, and its login must not stand behind them. */
    @Test
    void manyEnqueuedCallsWaitForOneLoginWithoutStandingInItsWay() {
        CountDownLatch waiting = new CountDownLatch(5);
        AtomicInteger logins = new AtomicInteger();
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                MockResponse.Builder answer = new MockResponse.Builder().body("{}");
                if (!request.getRequestLine().equals(Tokens.TOKEN)) {
                    return answer.code("Bearer fresh".equals(Tokens.authorization(request)) ? 200 : 499)
                            .build();
                }
                logins.incrementAndGet();
                return answer.code(waiting.await(10, TimeUnit.SECONDS) ? 200 : 599)
                        .body(Tokens.answer("fresh", ""))
                        .build();
            }
        });
        Tokens.Api api = fixture.builder()
                .time(new FakeTime())
                .tokenStore(new ExpiredOnce(waiting))
                .with("token", Tokens.bearer(Tokens.client()))
                .build(Tokens.Api.class);
        List<CompletableFuture<Response<Account>>> calls =
                IntStream.range(0, 40).mapToObj(i -> enqueued(api)).toList();
        for (CompletableFuture<Response<Account>> call : calls) {
            assertThat(Way.result(call).code()).isEqualTo(200);
        }
        assertThat(logins).hasValue(1);
    }
}
