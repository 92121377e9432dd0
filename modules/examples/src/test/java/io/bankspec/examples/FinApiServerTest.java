package io.bankspec.examples;

import io.bankspec.contract.Server;
import io.bankspec.contract.ServerContractTest;
import io.bankspec.finapi.model.GetTokenParams;
import io.bankspec.finapi.model.GrantType;
import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.FinApiClients;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;

class FinApiServerTest extends ServerContractTest {
    private static final SandboxServer SANDBOX = SandboxServer.start("finapi");

    FinApiServerTest() {
        super(Server.at(SANDBOX.url(), "../../specs/finapi/openapi.yaml")
                .credential("userToken", token())
                .value("getBank", "id", 277672)
                .unsafe("createLabel"));
    }

    private static String token() {
        GetTokenParams login = GetTokenParams.builder()
                .grantType(GrantType.PASSWORD)
                .clientId("sandbox-client")
                .clientSecret("sandbox-secret")
                .username("jane-roe")
                .password("sandbox-password")
                .build();
        // The first request waits for the sandbox to read the spec, on a busy machine for longer than OkHttp would.
        OkHttpClient patient =
                new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(1)).build();
        return FinApiClients.builder(SANDBOX)
                .httpClient(patient)
                .build()
                .authorization()
                .getToken(login)
                .execute()
                .getAccessToken();
    }

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }
}
