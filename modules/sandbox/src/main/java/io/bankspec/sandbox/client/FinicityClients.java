package io.bankspec.sandbox.client;

import io.bankspec.finicity.FinicityClient;
import io.bankspec.sandbox.SandboxServer;

/** {@link FinicityClient}s that are set up for a sandbox. */
public final class FinicityClients {
    private FinicityClients() {}

    /** Address, time and accepted credentials of a server, and a key to save flows with; all of them may be changed. */
    public static FinicityClient.Builder builder(SandboxServer server) {
        return FinicityClient.builder()
                .baseUrl(server.url())
                .time(server.time())
                .stateKey("sandbox-state-key-of-32-or-more-bytes")
                .appKey("sandbox-app-key")
                .appToken("2445583946651", "sandbox-partner-secret");
    }
}
