package io.bankspec.sandbox.internal;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;

/** The providers that are on the class path, by the names of their folders in specs. */
public final class Providers {
    private static final Map<String, Function<World, Simulation>> ALL = new TreeMap<>();

    static {
        ServiceLoader.load(Provider.class, Provider.class.getClassLoader())
                .forEach(provider -> ALL.put(provider.name(), provider.simulation()));
    }

    private Providers() {}

    /**
     * What makes a fresh simulation. A provider that has a spec and nothing else answers with the examples of it.
     *
     * @throws IllegalArgumentException there is no such provider
     */
    static Function<World, Simulation> simulation(String provider) {
        Function<World, Simulation> maker = ALL.get(provider);
        if (maker == null && Spec.exists(provider)) return Examples::new;
        if (maker == null)
            throw new IllegalArgumentException(
                    "no provider called " + provider + "; there are " + String.join(", ", ALL.keySet()));
        return maker;
    }

    /** Their names in alphabetical order. */
    public static Iterable<String> names() {
        return ALL.keySet();
    }
}
