package io.bankspec.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

class ApiCallTest {
    interface Api {
        @GET("echo")
        @OperationInfo(id = "echo")
        ApiCall<Account> echo(@Query("balance") BigDecimal balance);

        @POST("accounts")
        @OperationInfo(id = "addAccount")
        ApiCall<Account> add(@Body Account account);

        @GET("nowhere")
        ApiCall<Account> withoutEndpoint();
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private Api api;

    @BeforeEach
    void build() {
        api = fixture.api(Api.class);
    }

    @Test
    void nothingIsSentUntilItIsExecuted() {
        ApiCall<Account> call = api.add(new Account("Anna", null));
        assertThat(fixture.server.getRequestCount()).isZero();
        fixture.answer(200, "{}");
        call.execute();
        assertThat(fixture.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aCallCanBeExecutedAgainInEveryWay() throws IOException {
        ApiCall<Account> call = api.add(new Account("Anna", null));
        for (int i = 0; i < 5; i++) fixture.answer(200, "{\"balance\": " + i + "}");
        assertThat(call.execute().balance()).isEqualTo("0");
        assertThat(call.executeForResponse().body().balance()).isEqualTo("1");
        assertThat(call.executeAsync().join().balance()).isEqualTo("2");
        assertThat(call.executeForResponseAsync().join().body().balance()).isEqualTo("3");
        Call<Account> retrofit = call.toCall();
        assertThat(retrofit.execute().body().balance()).isEqualTo("4");
        for (int i = 0; i < 5; i++)
            assertThat(fixture.request().getBody().utf8()).contains("Anna");
    }

    @Test
    void aFailureDoesNotSpoilTheNextExecution() {
        ApiCall<Account> call = api.echo(BigDecimal.ONE);
        fixture.answer(500, "{}").answer(200, "oops").answer(200, "{\"name\": \"Anna\"}");
        assertThatThrownBy(call::execute).isInstanceOf(ServerException.class);
        assertThatThrownBy(call::execute).isInstanceOf(DecodeException.class);
        assertThat(call.execute().name()).isEqualTo("Anna");
    }

    @Test
    void retrofitsOwnCallSeesErrorsAsRetrofitShowsThem() throws IOException {
        fixture.answer(404, "{\"message\": \"gone\"}");
        Response<Account> response = api.echo(BigDecimal.ONE).toCall().execute();
        assertThat(response.code()).isEqualTo(404);
        assertThat(response.errorBody().string()).isEqualTo("{\"message\": \"gone\"}");
    }

    @Test
    void concurrentExecutionsDoNotMixTheirAnswers() {
        fixture.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                int number = Integer.parseInt(request.getUrl().queryParameter("balance"));
                return new MockResponse.Builder()
                        .code(number % 3 == 0 ? 409 : 200)
                        .addHeader("X-Request-Id", "r" + number)
                        .body("{\"balance\": " + number + "}")
                        .build();
            }
        });
        List<ApiCall<Account>> calls = IntStream.range(0, 30)
                .mapToObj(number -> api.echo(BigDecimal.valueOf(number)))
                .toList();
        List<CompletableFuture<String>> answers = IntStream.range(0, 300)
                .mapToObj(i -> calls.get(i % 30)
                        .executeForResponseAsync()
                        .handle((answer, failure) -> failure == null
                                ? answer.requestId() + "=" + answer.body().balance()
                                : failure.getMessage()))
                .toList();
        for (int i = 0; i < 300; i++) {
            int number = i % 30;
            assertThat(answers.get(i).join())
                    .isEqualTo(
                            number % 3 == 0
                                    ? "echo: HTTP 409" + fixture.where("request r" + number)
                                    : "r" + number + "=" + number);
        }
        fixture.assertNothingLeaks();
    }

    @Test
    void theSameCallServesManyThreads() {
        for (int i = 0; i < 40; i++) fixture.answer(200, "{\"name\": \"Anna\"}");
        ApiCall<Account> call = api.echo(BigDecimal.ONE);
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> call.execute().name()))
                .containsOnly("Anna");
        assertThat(fixture.server.getRequestCount()).isEqualTo(40);
    }

    @Test
    void aMethodWithoutEndpointIsAMistakeOfTheGenerator() {
        assertThatThrownBy(() -> api.withoutEndpoint()).isInstanceOf(IllegalArgumentException.class);
    }
}
