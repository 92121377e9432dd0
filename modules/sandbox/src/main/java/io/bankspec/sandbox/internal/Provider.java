package io.bankspec.sandbox.internal;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A provider that is simulated. Each is a service: a subclass with a public constructor without parameters, named in {@code
 * META-INF/services/io.bankspec.sandbox.internal.Provider} of its jar.
 */
public abstract class Provider {
    private static final Map<String, Provider> ALL = new TreeMap<>();

    static {
        ServiceLoader.load(Provider.class, Provider.class.getClassLoader())
                .forEach(provider -> ALL.put(provider.name, provider));
    }

    private final String name;
    private final Function<World, Simulation> simulation;

    /**
     * A provider.
     *
     * @param name its folder in specs
     * @param simulation makes one in its first state
     */
    protected Provider(String name, Function<World, Simulation> simulation) {
        this.name = name;
        this.simulation = simulation;
    }

    /**
     * What makes a fresh simulation. A provider that has a spec and nothing else answers with the examples of it.
     *
     * @throws IllegalArgumentException there is no such provider
     */
    static Function<World, Simulation> simulationOf(String provider) {
        Provider found = ALL.get(provider);
        if (found == null && Spec.exists(provider)) return Examples.of(provider);
        if (found == null)
            throw new IllegalArgumentException(
                    "no provider called " + provider + "; there are " + String.join(", ", ALL.keySet()));
        return found.simulation;
    }

    /** The names of all in alphabetical order. */
    public static Iterable<String> names() {
        return ALL.keySet();
    }
}
