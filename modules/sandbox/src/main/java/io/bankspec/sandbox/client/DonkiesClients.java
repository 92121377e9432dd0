package io.bankspec.sandbox.client;

import io.bankspec.donkies.DonkiesClient;
import io.bankspec.sandbox.SandboxServer;

/** {@link DonkiesClient}s that are set up for a sandbox. */
public final class DonkiesClients {
    private DonkiesClients() {}

    /** Address, time and accepted credentials of a server, and a key to save flows with; all of them may be changed. */
    public static DonkiesClient.Builder builder(SandboxServer server) {
        return DonkiesClient.builder()
                .baseUrl(server.url())
                .time(server.time())
                .stateKey("sandbox-state-key-of-32-or-more-bytes")
                .token("jane.roe@example.com", "sandbox-password");
    }
}
