package io.bankspec.sandbox.donkies;

import io.bankspec.sandbox.internal.Provider;

/** Makes Donkies known to the sandbox. */
public final class DonkiesProvider extends Provider {
    /** For the service loader. */
    public DonkiesProvider() {
        super("donkies", DonkiesSimulation::new);
    }
}
