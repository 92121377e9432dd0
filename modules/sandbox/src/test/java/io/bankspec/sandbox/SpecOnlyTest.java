package io.bankspec.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that is nothing but a spec. */
class SpecOnlyTest {
    private static final String TOKEN = "Bearer any";

    private final SandboxServer server = SandboxServer.start("sixth");
    private final OkHttpClient http = new OkHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    private String send(Request.Builder request, String path, int status) throws IOException {
        String url = server.url() + path;
        try (Response response = http.newCall(request.url(url).build()).execute()) {
            String body = response.body().string();
            assertThat(response.code()).as(body).isEqualTo(status);
            return body;
        }
    }

    private Request.Builder authorized() {
        return new Request.Builder().header("Authorization", TOKEN);
    }

    @Test
    void answersWithItsExamples() throws IOException {
        assertThat(send(authorized(), "/accounts", 200)).isEqualTo("[\"giro\",\"savings\"]");
        assertThat(send(authorized(), "/motto", 200)).isEqualTo("Count twice.");
    }

    @Test
    void givesATokenWhereItsSecuritySchemeSaysSo() throws IOException {
        FormBody grant =
                new FormBody.Builder().add("grant_type", "client_credentials").build();
        assertThat(send(new Request.Builder().post(grant), "/oauth2/token", 200))
                .contains("\"access_token\":\"sandbox-token-1\"", "\"expires_in\":3600");
        assertThat(send(new Request.Builder().post(grant), "/oauth2/token", 200))
                .contains("sandbox-token-2");
        assertThat(send(new Request.Builder().post(new FormBody.Builder().build()), "/oauth2/token", 400))
                .contains("invalid_request");
        send(new Request.Builder(), "/oauth2/token", 404);
    }

    @ParameterizedTest
    @CsvSource({"/accounts, Authorization", "/rates, key", "/notes, session"})
    void refusesARequestWithoutCredentialsAsItsSpecShows(String path, String missing) throws IOException {
        assertThat(send(new Request.Builder(), path, 401))
                .contains("\"code\":\"who\"", "missing credential: " + missing);
    }

    @Test
    void refusesWithoutABodyWhereItsSpecShowsNone() throws IOException {
        assertThat(send(new Request.Builder(), "/motto", 401)).isEmpty();
    }

    @Test
    void findsCredentialsInQueriesAndCookies() throws IOException {
        send(new Request.Builder(), "/rates?key=any", 204);
        send(new Request.Builder().header("Cookie", "other=1; session=any"), "/notes", 204);
    }

    @Test
    void whatDoesNotFitTheSpecIsToldBesideTheErrorThatTheSpecShows() throws IOException {
        assertThat(send(authorized(), "/jobs/1?page=x", 400))
                .contains("\"code\":\"what\"", "\"sandbox\":\"validation.");
    }

    @Test
    void workIsDoneAfterAsManyPollsAsThereAreExamples() throws IOException {
        for (String state : new String[] {"running", "asking", "done", "done"})
            assertThat(send(authorized(), "/jobs/1", 200)).contains(state);
        assertThat(send(authorized(), "/jobs/2", 200)).contains("running");
    }
}
