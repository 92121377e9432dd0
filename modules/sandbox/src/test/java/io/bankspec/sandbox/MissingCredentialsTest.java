package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no client sends. */
class MissingCredentialsTest {
    private final OkHttpClient http = new OkHttpClient();

    @ParameterizedTest
    @CsvSource({
        "finapi, /api/v1/users, X-Any, invalid_token",
        "finicity, /aggregation/v1/customers, X-Any, 10026",
        "finicity, /aggregation/v1/customers, Finicity-App-Key, 10024",
        "finicity, /analytics/data/v1/42, Finicity-App-Key, 10024"
    })
    void areRefusedInTheShapeOfTheProvider(String provider, String path, String header, String code) throws Exception {
        try (SandboxServer server = SandboxServer.start(provider)) {
            Request request = new Request.Builder()
                    .url(server.url() + path)
                    .header(header, "any")
                    .build();
            try (Response response = http.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(401);
                assertThat(response.body().string()).contains('"' + code + '"');
            }
        }
    }
}
