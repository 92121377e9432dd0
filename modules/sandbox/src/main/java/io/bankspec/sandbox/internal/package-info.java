/**
 * What all simulated providers share. A provider is a package beside this one with a {@link
 * io.bankspec.sandbox.internal.Simulation}, named in {@link io.bankspec.sandbox.internal.Providers}.
 */
@NullMarked
package io.bankspec.sandbox.internal;

import org.jspecify.annotations.NullMarked;
