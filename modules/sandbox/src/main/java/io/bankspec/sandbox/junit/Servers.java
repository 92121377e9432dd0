package io.bankspec.sandbox.junit;

import io.bankspec.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The servers of one test, or of the static parts of one class, by provider. */
final class Servers {
    private final Map<String, SandboxServer> running = new HashMap<>();
    private final List<Place> fields;
    private final List<Place> parameters;

    /** Everything that shares them. */
    Servers(List<Place> fields, List<Place> parameters) {
        this.fields = fields;
        this.parameters = parameters;
    }

    /** What a place wants; a server without a provider takes that of the clients beside it, or in fields, or in parameters. */
    Object fill(Place place, List<Place> beside) {
        return place.filledFrom(running.computeIfAbsent(provider(place, beside), provider -> start(place, provider)));
    }

    private String provider(Place place, List<Place> beside) {
        String provider = place.provider();
        if (provider != null) return provider;
        Set<String> providers = Stream.of(beside, fields, parameters)
                .map(Servers::ofClients)
                .filter(near -> !near.isEmpty())
                .findFirst()
                .orElse(Set.of());
        if (providers.size() == 1) return providers.iterator().next();
        String found = providers.isEmpty() ? "there is no client" : "there are clients of " + providers;
        throw Place.wrong(place.name(), "needs a provider, as in @Sandbox(\"atrium\"): " + found + " beside it");
    }

    private static Set<String> ofClients(List<Place> places) {
        Set<String> providers = new TreeSet<>();
        for (Place place : places) {
            if (!place.isServer()) providers.add(String.valueOf(place.provider()));
        }
        return providers;
    }

    private static SandboxServer start(Place place, String provider) {
        try {
            return SandboxServer.start(provider);
        } catch (IllegalArgumentException e) {
            throw Place.wrong(place.name(), "names " + e.getMessage());
        }
    }

    void close() {
        List<SandboxServer> all = new ArrayList<>(running.values());
        running.clear();
        all.forEach(SandboxServer::close);
    }
}
