package io.bankspec.sandbox.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a generated client does not send. */
class RefusedRequestsTest extends AtriumFixture {
    private static final String VERSION = "application/vnd.mx.atrium.v1+json";

    private final OkHttpClient http = new OkHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"MX-API-Key", "MX-Client-ID"})
    void bothCredentialsAreNeeded(String missing) throws IOException {
        assertRefused(request("/users").removeHeader(missing), 401, "missing credential: " + missing);
    }

    @Test
    void theVersionOfTheApiIsNeeded() throws IOException {
        assertRefused(request("/users").header("Accept", "application/json"), 406, "Accept has to be " + VERSION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'member': {}} | institution_code",
                "{'member': {'institution_code': 7}} | does not match any allowed primitive type",
                "{'member': {'institution_code': 'mxbank', 'credentials': [{'guid': 'CRD-1'}]}} | value",
                "{} | member",
                "{'member': | Unable to parse JSON"
            })
    void aBodyThatDoesNotFitIsToldWhy(String body, String why) throws IOException {
        RequestBody json = RequestBody.create(body.replace('\'', '"'), MediaType.get("application/json"));
        assertRefused(request("/users/" + user + "/members").post(json), 400, why);
    }

    @Test
    void anEmptyUserIsRefused() throws IOException {
        RequestBody json = RequestBody.create("{\"user\":{}}", MediaType.get("application/json"));
        assertRefused(request("/users").post(json), 400, "too few properties");
    }

    @Test
    void aParameterThatDoesNotFitIsToldWhy() throws IOException {
        assertRefused(request("/users?page=first"), 400, "does not match any allowed primitive type");
        assertRefused(
                request("/users/" + user + "/transactions?from_date=14.3.2026"),
                400,
                "is invalid against requested date format");
    }

    @Test
    void aPathOfNoOperationIsNamed() throws IOException {
        assertRefused(request("/nothing"), 404, "no operation for GET /nothing");
        assertRefused(request("/users").patch(RequestBody.create("", null)), 404, "no operation for PATCH /users");
    }

    @Test
    void answersHaveTheVersionAndTheCharsetAndARequestId() throws IOException {
        try (Response response = http.newCall(request("/users").build()).execute()) {
            assertThat(response.header("Content-Type")).isEqualTo(VERSION + "; charset=utf-8");
            assertThat(response.header("X-Request-Id")).isNotBlank();
        }
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(server.url() + path)
                .header("Accept", VERSION)
                .header("MX-API-Key", "any")
                .header("MX-Client-ID", "any");
    }

    private void assertRefused(Request.Builder request, int status, String why) throws IOException {
        try (Response response = http.newCall(request.build()).execute()) {
            assertThat(response.code()).isEqualTo(status);
            assertThat(response.body().string())
                    .startsWith("{\"error\":{\"message\":\"")
                    .contains(why);
        }
    }
}
