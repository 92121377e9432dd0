package io.bankspec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bankspec.acorn.AcornClient;
import io.bankspec.acorn.model.Connection;
import io.bankspec.acorn.model.ConnectionState;
import io.bankspec.acorn.model.NewConnection;
import io.bankspec.acorn.model.NewUser;
import io.bankspec.core.mfa.MfaAnswers;
import io.bankspec.sandbox.SandboxServer;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sandbox makes of a spec alone: logins, a bank that asks, and a refusal that the client understands. */
class AcornSandboxTest {
    private final SandboxServer server = SandboxServer.start("acorn");

    private AcornClient.Builder client() {
        return AcornClient.builder().baseUrl(server.url()).time(server.time());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tokensOfProgramAndUserAreServed() {
        AcornClient acorn = client().oauth2ClientCredentials("id", "secret")
                .oauth2Password("id", "secret", "jane", "password")
                .build();
        NewUser jane = NewUser.builder().name("jane").password("password").build();
        assertThat(acorn.users().createUser(jane).execute().getId()).isEqualTo(17);
        assertThat(acorn.accounts().listAccounts().toListAsync().join()).hasSize(2);
    }

    @Test
    void aBankThatAsksIsConnected() {
        AcornClient acorn = client().userToken("any").build();
        NewConnection oak = NewConnection.builder().bank("oak").login("4711").build();
        Connection ready = acorn.mfa().createConnection(oak).run(challenge -> MfaAnswers.of("123456"));
        assertThat(ready.getState()).isEqualTo(ConnectionState.READY);
        assertThat(server.requests())
                .containsExactly(
                        "createConnection", "getConnection", "getConnection", "answerConnection", "getConnection");
    }

    /** The client would not even send it. */
    @Test
    void aRequestWithoutATokenIsRefusedAsTheSpecShows() throws IOException {
        Request request = new Request.Builder().url(server.url() + "/accounts").build();
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            assertThat(response.code()).isEqualTo(401);
            assertThat(response.body().string()).contains("\"code\":\"no-token\"");
        }
    }
}
