package io.bankspec.sandbox.client;

import io.bankspec.finapi.FinApiClient;
import io.bankspec.sandbox.SandboxServer;

/** {@link FinApiClient}s that are set up for a sandbox. */
public final class FinApiClients {
    private FinApiClients() {}

    /** Address, time and accepted credentials of a server, and a key to save flows with; all of them may be changed. */
    public static FinApiClient.Builder builder(SandboxServer server) {
        return FinApiClient.builder()
                .baseUrl(server.url())
                .time(server.time())
                .stateKey("sandbox-state-key-of-32-or-more-bytes")
                .oauth2ClientCredentials("sandbox-client", "sandbox-secret")
                .oauth2Password("sandbox-client", "sandbox-secret", "jane-roe", "sandbox-password");
    }
}
