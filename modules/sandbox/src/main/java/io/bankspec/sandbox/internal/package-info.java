/**
 * What all simulated providers share. A provider is a package beside this one with a {@link
 * io.bankspec.sandbox.internal.Simulation}, registered by a {@link io.bankspec.sandbox.internal.Provider}; nothing here names one.
 */
@NullMarked
package io.bankspec.sandbox.internal;

import org.jspecify.annotations.NullMarked;
