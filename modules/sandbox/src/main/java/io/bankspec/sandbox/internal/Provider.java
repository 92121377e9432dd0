package io.bankspec.sandbox.internal;

import java.util.function.Function;

/**
 * A provider that is simulated. Each is a service: a subclass with a public constructor without parameters, named in {@code
 * META-INF/services/io.bankspec.sandbox.internal.Provider} of its jar.
 */
public abstract class Provider {
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

    final String name() {
        return name;
    }

    final Function<World, Simulation> simulation() {
        return simulation;
    }
}
