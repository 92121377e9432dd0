package io.bankspec.sandbox.finapi;

import io.bankspec.sandbox.internal.Provider;

/** Makes finAPI Access known to the sandbox. */
public final class FinApiProvider extends Provider {
    /** For the service loader. */
    public FinApiProvider() {
        super("finapi", FinApiSimulation::new);
    }
}
