package io.bankspec.sandbox.client;

import io.bankspec.atrium.AtriumClient;
import io.bankspec.sandbox.SandboxServer;

/** {@link AtriumClient}s that are set up for a sandbox. */
public final class AtriumClients {
    private AtriumClients() {}

    /** Address, time and accepted credentials of a server, and a key to save flows with; all of them may be changed. */
    public static AtriumClient.Builder builder(SandboxServer server) {
        return AtriumClient.builder()
                .baseUrl(server.url())
                .time(server.time())
                .stateKey("sandbox-state-key-of-32-or-more-bytes")
                .apiKey("sandbox-api-key")
                .clientId("sandbox-client-id");
    }
}
