package io.bankspec.sandbox.junit;

import io.bankspec.sandbox.SandboxServer;
import io.bankspec.sandbox.client.AtriumClients;
import io.bankspec.sandbox.client.DonkiesClients;
import io.bankspec.sandbox.client.FinApiClients;
import io.bankspec.sandbox.client.FinicityClients;
import io.bankspec.sandbox.client.GeezeoClients;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of clients by their names: only the class of the one that is asked for is loaded, the others may be missing. */
final class Clients {
    private static final Map<String, Clients> ALL = new TreeMap<>(Map.of(
            "io.bankspec.atrium.AtriumClient",
            new Clients("atrium", server -> AtriumClients.builder(server).build()),
            "io.bankspec.donkies.DonkiesClient",
            new Clients("donkies", server -> DonkiesClients.builder(server).build()),
            "io.bankspec.finapi.FinApiClient",
            new Clients("finapi", server -> FinApiClients.builder(server).build()),
            "io.bankspec.finicity.FinicityClient",
            new Clients("finicity", server -> FinicityClients.builder(server).build()),
            "io.bankspec.geezeo.GeezeoClient",
            new Clients("geezeo", server -> GeezeoClients.builder(server).build())));

    private final String provider;
    private final Function<SandboxServer, Object> maker;

    private Clients(String provider, Function<SandboxServer, Object> maker) {
        this.provider = provider;
        this.maker = maker;
    }

    /** Those of a type, null when it is none of a client. */
    static @Nullable Clients of(Class<?> type) {
        return ALL.get(type.getName());
    }

    static String types() {
        return String.join(
                ", ",
                ALL.keySet().stream().map(name -> name.replaceAll(".*\\.", "")).toList());
    }

    String provider() {
        return provider;
    }

    Object client(SandboxServer server) {
        return maker.apply(server);
    }
}
