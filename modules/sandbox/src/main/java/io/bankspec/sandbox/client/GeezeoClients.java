package io.bankspec.sandbox.client;

import io.bankspec.geezeo.GeezeoClient;
import io.bankspec.sandbox.SandboxServer;

/** {@link GeezeoClient}s that are set up for a sandbox. */
public final class GeezeoClients {
    private GeezeoClients() {}

    /** Address, time and accepted credentials of a server; all of them may be changed. */
    public static GeezeoClient.Builder builder(SandboxServer server) {
        return GeezeoClient.builder().baseUrl(server.url()).time(server.time()).apiKey("sandbox-api-key");
    }
}
