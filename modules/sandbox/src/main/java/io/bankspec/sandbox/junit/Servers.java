package io.bankspec.sandbox.junit;

import io.bankspec.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The servers of one test, or of the static parts of one class, by provider. */
final class Servers {
    private final Set<String> providers = new TreeSet<>();
    private final Map<String, SandboxServer> running = new HashMap<>();

    /** Everything in the scope that may need a server. */
    Servers(List<Place> scope) {
        for (Place place : scope) {
            if (!place.isServer()) providers.add(String.valueOf(place.provider()));
        }
    }

    Object fill(Place place) {
        return place.filledFrom(running.computeIfAbsent(provider(place), provider -> start(place, provider)));
    }

    private String provider(Place place) {
        String provider = place.provider();
        if (provider != null) return provider;
        if (providers.size() == 1) return providers.iterator().next();
        String found = providers.isEmpty() ? "there is no client" : "there are clients of " + providers;
        throw Place.wrong(place.name(), "needs a provider, as in @Sandbox(\"atrium\"): " + found + " beside it");
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
