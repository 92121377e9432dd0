package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecServerTest {
    private final OkHttpClient http = new OkHttpClient();

    @ParameterizedTest
    @CsvSource({
        "atrium, /users",
        "donkies, /v1/accounts",
        "finapi, /api/v1/bankConnections/1",
        "finicity, /aggregation/v1/customers",
        "geezeo, /ce_fis"
    })
    void everyProviderAnswersWithTheExampleOfItsSpec(String provider, String path) throws IOException {
        try (SpecServer server = SpecServer.start(provider);
                Response response = get(server.url() + path, "application/json")) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.body().string()).startsWith(provider.equals("donkies") ? "[" : "{");
        }
    }

    @Test
    void amountsKeepTheScaleThatTheSpecGivesThem() throws IOException {
        try (SpecServer server = SpecServer.start("atrium");
                Response response = get(server.url() + "/users/USR-1/transactions", "*/*")) {
            assertThat(response.body().string()).containsPattern("\"amount\":\\d+\\.\\d0[,}]");
        }
    }

    @Test
    void theMediaTypeThatIsAskedForIsAnswered() throws IOException {
        try (SpecServer server = SpecServer.start("finicity");
                Response response = get(server.url() + "/analytics/data/v1/report", "application/pdf")) {
            assertThat(response.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(response.body().string()).startsWith("%PDF");
        }
    }

    @Test
    void aLiteralPathWinsOverAPlaceholder() throws IOException {
        try (SpecServer server = SpecServer.start("geezeo");
                Response search = get(server.url() + "/ce_fis/search?q=a", "*/*");
                Response one = get(server.url() + "/ce_fis/2", "*/*")) {
            assertThat(search.body().string()).contains("\"meta\"");
            assertThat(one.body().string()).doesNotContain("\"meta\"");
        }
    }

    @Test
    void anUnknownPathIsA404ThatNamesIt() throws IOException {
        try (SpecServer server = SpecServer.start("finapi");
                Response response = get(server.url() + "/nothing", "*/*")) {
            assertThat(response.code()).isEqualTo(404);
            assertThat(response.body().string()).isEqualTo("no operation for GET /nothing");
        }
    }

    @Test
    void anUnknownProviderIsNamed() {
        assertThatThrownBy(() -> SpecServer.start("plaid"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no provider called plaid");
    }

    private Response get(String url, String accept) throws IOException {
        Request request =
                new Request.Builder().url(url).header("Accept", accept).build();
        return http.newCall(request).execute();
    }
}
