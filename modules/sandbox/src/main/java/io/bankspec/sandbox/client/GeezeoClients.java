package io.bankspec.sandbox.client;

import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.sandbox.SandboxServer;

/** {@link GeezeoClient}s that are set up for a sandbox. */
public final class GeezeoClients {
    private GeezeoClients() {}

    /** Address, time and accepted credentials of a server, and a key to save flows with; all of them may be changed. */
    public static GeezeoClient.Builder builder(SandboxServer server) {
        return GeezeoClient.builder()
                .baseUrl(server.url())
                .time(server.time())
                .stateKey("sandbox-state-key-of-32-or-more-bytes")
                .apiKey("sandbox-api-key");
    }
}
