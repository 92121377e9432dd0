package io.bankspec.sandbox.geezeo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What a client that knows nothing of the spec gets to see. */
class WireTest extends GeezeoFixture {
    private final OkHttpClient http = new OkHttpClient();

    private Request.Builder request(String path, String authorization) {
        return new Request.Builder().url(HttpUrl.get(server.url() + path)).header("Authorization", authorization);
    }

    private String body(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "Bearer e30." + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
    }

    private String added(String userId, String institution, String user, String password, String value)
            throws IOException {
        FormBody form = new FormBody.Builder()
                .add("id", institution)
                .add("credentials[login_params][" + user + "]", value)
                .add("credentials[login_params][" + password + "]", value)
                .build();
        return body(request("/users/" + userId + "/ce_fis", basic("key:"))
                .post(form)
                .build());
    }

    @Test
    void promptsComeWrappedOrBare() throws IOException {
        assertThat(added(user, "1", "42969", "42970", "test"))
                .startsWith("200 {\"response\":{\"message\":")
                .contains("\"mfa_parameters\":[{\"ce_login_parameter\":{\"parameter_id\":\"answer\",");
        assertThat(added(user, "4294967311", "51200", "51201", "challenge"))
                .contains("\"mfa_parameters\":[{\"parameter_id\":\"city\",");
        assertThat(added(user, "4294967311", "51200", "51201", "flat"))
                .startsWith("200 {\"response\":\"")
                .contains("\"data\":{\"mfa_parameters\":[{\"ce_login_parameter\":{\"parameter_id\":\"city\",");
    }

    @Test
    void anUnknownUserIs404InTheShapeOfTheProvider() throws IOException {
        assertThat(added("nobody", "1", "42969", "42970", "test"))
                .isEqualTo("404 {\"error\":{\"message\":\"no user nobody\"}}");
    }

    @Test
    void theKeyComesWithAnEmptyPassword() throws IOException {
        String accounts = "/users/cust-1001/accounts";
        assertThat(body(request(accounts, basic("key:")).build())).isEqualTo("200 {\"accounts\":[]}");
        for (String bad : new String[] {"key", "key:secret", ":key::", "wrong-key:"}) {
            assertThat(body(request(accounts, basic(bad)).build())).as(bad).startsWith("401 {\"error\":");
        }
        assertThat(body(request(accounts, "Basic !").build())).startsWith("401 ");
    }

    @Test
    void aTokenOpensItsUserForADay() throws IOException {
        long now = time.now().getEpochSecond();
        String accounts = "/users/cust-1001/accounts";
        String good = token("{\"sub\":\"cust-1001\",\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}");
        assertThat(body(request(accounts, good).build())).isEqualTo("200 {\"accounts\":[]}");
        assertThat(body(request("/ping", good).build())).isEqualTo("200 {\"response\":\"PONG\"}");
        assertThat(body(request("/users", good).build())).startsWith("401 ");
        for (String claims : new String[] {
            "{\"sub\":\"cust-1002\",\"iat\":" + now + ",\"exp\":" + (now + 3600) + "}",
            "{\"sub\":\"cust-1001\",\"iat\":\"" + now + "\",\"exp\":" + (now + 3600) + "}",
            "{\"sub\":\"cust-1001\",\"iat\":" + (now + 1) + ",\"exp\":" + (now + 3600) + "}",
            "{\"sub\":\"cust-1001\",\"iat\":" + (now - 86_401) + ",\"exp\":" + (now - 1) + "}",
            "{\"sub\":\"cust-1001\",\"iat\":" + now + ",\"exp\":" + (now + 86_401) + "}",
            "no JSON"
        }) {
            assertThat(body(request(accounts, token(claims)).build()))
                    .as(claims)
                    .startsWith("401 ");
        }
        assertThat(body(request(accounts, "Bearer something").build())).startsWith("401 ");
    }

    @Test
    void tagsOfASearchComeWrapped() throws IOException {
        linked("password");
        assertThat(body(request("/users/cust-1001/transactions/search?q=groceries", basic("key:"))
                        .build()))
                .contains("\"tags\":[{\"tag\":{\"name\":\"Groceries\",\"balance\":58.42}}]");
    }
}
