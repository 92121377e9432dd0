package io.bankspec.sandbox.atrium;

import io.bankspec.sandbox.internal.Provider;

/** Makes MX Atrium known to the sandbox. */
public final class AtriumProvider extends Provider {
    /** For the service loader. */
    public AtriumProvider() {
        super("atrium", AtriumSimulation::new);
    }
}
