package io.bankspec.sandbox.geezeo;

import io.bankspec.sandbox.internal.Provider;

/** Makes Geezeo known to the sandbox. */
public final class GeezeoProvider extends Provider {
    /** For the service loader. */
    public GeezeoProvider() {
        super("geezeo", GeezeoSimulation::new);
    }
}
