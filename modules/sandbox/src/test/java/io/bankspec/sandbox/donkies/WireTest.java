package io.bankspec.sandbox.donkies;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.donkies.model.Login;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What a client that knows nothing of the spec gets to see. */
class WireTest extends DonkiesFixture {
    private final OkHttpClient http = new OkHttpClient();

    private Request.Builder request(String path) {
        Login login =
                Login.builder().email("jane.roe@example.com").password("any").build();
        // The keyword in whatever case.
        return new Request.Builder()
                .url(server.url() + path)
                .header(
                        "Authorization",
                        "token " + donkies.auth().login(login).execute().getToken());
    }

    private String body(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    private RequestBody mxbank(String password) {
        return RequestBody.create(
                "{\"institution_code\":\"mxbank\",\"credentials\":["
                        + "{\"field_name\":\"LOGIN\",\"value\":\"test_atrium\"},"
                        + "{\"field_name\":\"PASSWORD\",\"value\":\"" + password + "\"}]}",
                MediaType.get("application/json"));
    }

    @Test
    void onlyTheAnswerThatCreatesAMemberHasAnOffset() throws IOException {
        String created = body(request("/v1/members").post(mxbank("password")).build());
        assertThat(created).startsWith("201 {").contains("\"aggregated_at\":\"2026-03-14T15:00:00+00:00\"");
        String again = body(request("/v1/members").post(mxbank("password")).build());
        assertThat(again).startsWith("201 {").contains("\"aggregated_at\":\"2026-03-14T15:00:00\"");
        assertThat(body(request("/v1/members").build()))
                .startsWith("200 [{")
                .contains("\"aggregated_at\":\"2026-03-14T15:00:00\"", "\"successfully_aggregated_at\":null");
    }

    @Test
    void decimalsAreTextsAndNothingIsLeftOut() throws IOException {
        member("password");
        time.skip(Duration.ofSeconds(18));
        assertThat(body(request("/v1/accounts").build()))
                .startsWith("200 [{\"uid\":")
                .contains("\"balance\":\"1250.40\"", "\"created_at\":\"2026-03-14T15:00:06\"", "\"apr\":null");
    }

    @Test
    void aFieldThatIsMissingIsABadRequest() throws IOException {
        RequestBody empty = RequestBody.create("{}", MediaType.get("application/json"));
        assertThat(body(request("/v1/members").post(empty).build()))
                .startsWith("400 {\"non_field_errors\":[")
                .contains("institution_code");
    }
}
