package io.bankspec.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bankspec.core.ApiCall;
import io.bankspec.core.ApiResponse;
import io.bankspec.core.DecodeException;
import io.bankspec.core.InvalidFieldException;
import io.bankspec.core.fixture.Account;
import io.bankspec.core.fixture.RuntimeFixture;
import io.bankspec.core.generated.spec.OperationInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.Streaming;

class ResultsTest {
    interface Api {
        @GET("account")
        @OperationInfo(id = "getAccount")
        ApiCall<@Nullable Account> account();

        @GET("accounts")
        @OperationInfo(id = "getAccounts")
        ApiCall<List<Account>> accounts();

        @GET("balances")
        @OperationInfo(id = "getBalances")
        ApiCall<Map<String, BigDecimal>> balances();

        @GET("text")
        @OperationInfo(id = "getText")
        ApiCall<@Nullable String> text();

        @Streaming
        @GET("pdf")
        @OperationInfo(id = "getPdf")
        ApiCall<ResponseBody> pdf();

        @DELETE("account")
        @OperationInfo(id = "deleteAccount")
        ApiCall<@Nullable Void> delete();

        @HEAD("account")
        @OperationInfo(id = "headAccount")
        ApiCall<@Nullable Void> head();
    }

    @RegisterExtension
    final RuntimeFixture fixture = new RuntimeFixture();

    private Api api;

    @BeforeEach
    void build() {
        api = fixture.api(Api.class);
    }

    @AfterEach
    void nothingLeaks() {
        fixture.assertNothingLeaks();
    }

    @Test
    void jsonIsDecodedToTheTypeOfTheMethod() {
        fixture.answer(200, "{\"name\": \"Zoë\", \"balance\": \"1.50\", \"new\": 1}");
        assertThat(api.account().execute()).isEqualTo(new Account("Zoë", new BigDecimal("1.50")));
        fixture.answer(200, "[{}, null]");
        assertThat(api.accounts().execute()).containsExactly(new Account(null, null), null);
        fixture.answer(200, "{\"EUR\": 1.50}");
        assertThat(api.balances().execute()).isEqualTo(Map.of("EUR", new BigDecimal("1.50")));
    }

    @Test
    void whatDoesNotFitCostsNoMoreThanItself() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) json.append("\"account ").append(i).append("\": 1.50, ");
        fixture.answer(200, json + "\"CHF\": \"\", \"EUR\": NaN, \"USD\": 12.50}");
        Map<String, BigDecimal> balances = api.balances().execute();
        assertThat(balances).hasSize(5_003);
        assertThat(balances.get("USD")).isEqualTo("12.50");
        assertThatThrownBy(() -> balances.get("CHF")).isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(() -> balances.get("EUR")).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void statusHeadersAndRequestIdComeWithTheBody() {
        fixture.server.enqueue(new MockResponse.Builder()
                .code(201)
                .addHeader("X-Request-Id", "r1")
                .addHeader("Set-Cookie", "canary")
                .body("{\"name\": \"canary\"}")
                .build());
        ApiResponse<@Nullable Account> response = api.account().executeForResponse();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.requestId()).isEqualTo("r1");
        assertThat(response.headers().get("Set-Cookie")).isEqualTo("canary");
        assertThat(response.body()).isEqualTo(new Account("canary", null));
        assertThat(response).hasToString("ApiResponse{statusCode=201, requestId=r1}");
    }

    @Test
    void nobodyReadsTheBodyOfAVoidOperation() {
        fixture.answer(200, "text/html", "<html>deleted</html>");
        assertThat(api.delete().execute()).isNull();
        fixture.server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(api.delete().execute()).isNull();
    }

    @Test
    void headHasStatusAndHeaders() {
        fixture.server.enqueue(
                new MockResponse.Builder().addHeader("Content-Length", "4711").build());
        ApiResponse<@Nullable Void> response = api.head().executeForResponse();
        assertThat(response.body()).isNull();
        assertThat(response.headers().get("Content-Length")).isEqualTo("4711");
    }

    @Test
    void textIsPlainOrAJsonString() {
        fixture.answer(200, "text/plain", "\"hello\" {");
        assertThat(api.text().execute()).isEqualTo("\"hello\" {");
        fixture.answer(200, "application/json", "\"hel\\nlo\"");
        assertThat(api.text().execute()).isEqualTo("hel\nlo");
        fixture.answer(200, "application/vnd.bank.v1+json; charset=utf-8", "\"hello\"");
        assertThat(api.text().execute()).isEqualTo("hello");
        fixture.answer(200, "text/plain", "");
        assertThat(api.text().execute()).isEmpty();
    }

    @Test
    void theCharsetOfTheAnswerIsHonoured() {
        Buffer latin1 = new Buffer().write("{\"name\": \"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1));
        fixture.server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=ISO-8859-1")
                .body(latin1)
                .build());
        assertThat(api.account().execute()).isEqualTo(new Account("Zoë", null));
        fixture.answer(200, "application/json; charset=nonsense", "{\"name\": \"Zoë\"}");
        assertThat(api.account().execute()).isEqualTo(new Account("Zoë", null));
    }

    @Test
    void aStreamIsReadByTheCaller() throws IOException {
        fixture.answer(200, "application/pdf", "%PDF");
        try (ResponseBody pdf = api.pdf().execute()) {
            assertThat(pdf.string()).isEqualTo("%PDF");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>canary</html>",
                "{\"name\": \"canary",
                "[\"canary\"]",
                "{\"name\": \"canary\"} canary",
                "canary",
                "{\"name\": [\"canary\"]}",
                "{\"balance\": \"canary\"}"
            })
    void whatDoesNotFitIsADecodeExceptionWithoutContent(String body) {
        fixture.server.enqueue(new MockResponse.Builder()
                .addHeader("X-Request-Id", "r1")
                .body(body)
                .build());
        assertThatThrownBy(() -> api.account().execute())
                .isInstanceOfSatisfying(DecodeException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(200);
                    assertThat(e.requestId()).isEqualTo("r1");
                    assertThat(e.operation()).isEqualTo("getAccount");
                    assertThat(e.getCause()).hasNoCause().message().doesNotContain("canary");
                })
                .hasMessageStartingWith("getAccount: the answer does not fit its schema at $")
                .hasMessageEndingWith(fixture.where("request r1"))
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{\"canary\": {17", "[{\"name\": 1, \"canary\": [[tru", "{\"canary\": [1", "[{\"can.ary\": '"})
    void aDecodeExceptionNamesNoPropertyThatNoSpecKnows(String body) {
        fixture.answer(200, body);
        assertThatThrownBy(() -> api.accounts().execute())
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("getAccounts: the answer does not fit its schema at $")
                .satisfies(e -> assertThat(e + "" + e.getCause()).doesNotContain("can"));
    }

    @Test
    void aDecodeExceptionNamesThePath() {
        fixture.answer(200, "[{}, {\"balance\": true}]");
        assertThatThrownBy(() -> api.accounts().execute())
                .isInstanceOf(DecodeException.class)
                .hasMessage("getAccounts: the answer does not fit its schema at $[1].balance: "
                        + "expected a decimal number but found boolean" + fixture.where());
    }
}
