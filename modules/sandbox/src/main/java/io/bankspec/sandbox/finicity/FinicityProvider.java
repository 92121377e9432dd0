package io.bankspec.sandbox.finicity;

import io.bankspec.sandbox.internal.Provider;

/** Makes Finicity known to the sandbox. */
public final class FinicityProvider extends Provider {
    /** For the service loader. */
    public FinicityProvider() {
        super("finicity", FinicitySimulation::new);
    }
}
